package parley.views.cli;

/** One line of progress on a terminal, drawn over itself; nothing where nobody watches. */
final class Progress implements AutoCloseable {
    private static final int BAR = 24;

    private final Console console;
    private final String what;
    private final long of;
    private final boolean shown;
    private int drawn = -1;

    /** @param of how many steps there are; a bar appears only for more than a few */
    Progress(Console console, String what, long of) {
        this.console = console;
        this.what = what;
        this.of = of;
        this.shown = of > 3 && console.watched();
    }

    synchronized void at(long step) {
        int fill = (int) (BAR * Math.min(step, of) / of);
        if (shown && fill != drawn) {
            drawn = fill;
            console.err()
                    .print("\r" + what + " [" + "#".repeat(fill) + " ".repeat(BAR - fill) + "] " + step + "/" + of);
            console.err().flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            console.err().print("\r" + " ".repeat(what.length() + BAR + 30) + "\r");
            console.err().flush();
        }
    }
}
