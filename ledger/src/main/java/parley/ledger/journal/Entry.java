package parley.ledger.journal;

import java.time.Instant;

/**
 * One event as it was entered.
 *
 * @param number its place in the journal, from 1
 * @param at when it was entered, to the millisecond
 * @param by who entered it
 * @param previous hash of the entry before it; 64 zeros for the first
 * @param hash SHA-256 over number, time, author, event and {@code previous}, lower-case hex
 */
public record Entry(long number, Instant at, String by, Event event, String previous, String hash) {}
