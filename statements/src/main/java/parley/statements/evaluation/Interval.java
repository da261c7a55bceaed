package parley.statements.evaluation;

/** A 95 % percentile interval (Efron 1979) of a ratio over bootstrap samples of documents. */
public record Interval(double low, double high) {}
