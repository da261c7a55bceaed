package parley.statements.coding;

import parley.ledger.Act;

/** An act and the rule that gave it. */
public record Coded(Act act, String rule) {}
