package parley.statements;
public final class PlaceOf { public static parley.statements.coding.Place place(parley.statements.actors.Resolved r, java.util.List<parley.ledger.Quantity> q, parley.statements.text.Document d) { return Topics.place(r, q, d); } }
