package parley.ledger.movement;

import parley.ledger.Act;

/** Whether an act gives ground on an issue or holds it back; nothing is said of which is right. */
enum Leaning {
    GRANTS,
    WITHHOLDS,
    OPEN;

    static Leaning of(Act act) {
        return switch (act) {
            case OFFER, CONCESSION, ACCEPTANCE, COMMITMENT -> GRANTS;
            case REFUSAL -> WITHHOLDS;
            case DEMAND, THREAT, CALL, ACCUSATION, DENIAL, ASSESSMENT -> OPEN;
        };
    }

    boolean against(Leaning other) {
        return (this == GRANTS && other == WITHHOLDS) || (this == WITHHOLDS && other == GRANTS);
    }
}
