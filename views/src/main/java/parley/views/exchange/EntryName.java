package parley.views.exchange;

/** Names of files inside of folders and archives that come from outside. */
final class EntryName {
    private EntryName() {}

    /**
     * Does it stay where it is put, on every system? No absolute path, no drive, no backslash, no step upwards, no control
     * character.
     */
    static boolean safe(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
            return false;
        }
        for (String step : name.split("/", -1)) {
            if (step.equals("..")
                    || step.equals(".")
                    || step.isEmpty()
                    || !step.strip().equals(step)) {
                return false;
            }
        }
        return !Visible.deceptive(name);
    }
}
