package parley.ledger;

/**
 * Why a field of a statement has its value.
 *
 * @param field the field's name in files ("speaker", "act")
 * @param rule the rule or phrase that gave it, in words
 */
public record Ground(String field, String rule) {}
