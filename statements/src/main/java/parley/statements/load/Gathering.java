package parley.statements.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parley.ledger.Problem;

/**
 * Files and folders to inputs. Folders are walked in the order of their names, hidden files and folders left out, links
 * followed; a file or folder met twice, by whatever path, is taken once, so circles of links end.
 */
final class Gathering {
    private final List<Found> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> met = new HashSet<>();

    /** @param below the path below the given folder; for a file that was given itself, the path as given */
    private record Found(Path path, Path below) {}

    Sources of(List<Path> given) {
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                int before = found.size() + problems.size();
                boolean again = walk(path, path);
                if (!again && found.size() + problems.size() == before) {
                    problems.add(Problem.of(
                            path.toString(), "the folder has no files", "Name a folder with reports in it."));
                }
            } else if (Files.exists(path)) {
                take(path, path);
            } else {
                problems.add(Problem.of(path.toString(), Reason.notAFile(path), "Check the spelling."));
            }
        }
        return new Sources(inputs(), problems);
    }

    /** Walks a folder; whether it had been walked before. */
    private boolean walk(Path root, Path folder) {
        List<Path> children = new ArrayList<>();
        try {
            if (!met.add(folder.toRealPath())) {
                return true;
            }
            try (Stream<Path> listed = Files.list(folder)) {
                listed.forEach(children::add);
            }
        } catch (IOException e) {
            problems.add(Problem.of(folder.toString(), "the folder cannot be read: " + Reason.of(e), ""));
            return false;
        }
        Collections.sort(children);
        for (Path child : children) {
            if (String.valueOf(child.getFileName()).startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(child)) {
                walk(root, child);
            } else if (Files.exists(child)) {
                take(child, root.relativize(child));
            } else {
                problems.add(Problem.of(child.toString(), Reason.notAFile(child), "Mend or remove it."));
            }
        }
        return false;
    }

    private void take(Path path, Path below) {
        try {
            if (met.add(path.toRealPath())) {
                found.add(new Found(path, below));
            }
        } catch (IOException e) {
            problems.add(Problem.of(path.toString(), "cannot be reached: " + Reason.of(e), ""));
        }
    }

    /** The file name without extension; where that is not unique the path below the folder, then with the extension, then whole. */
    private List<Input> inputs() {
        List<String> ids = new ArrayList<>();
        for (Found file : found) {
            ids.add(stem(String.valueOf(file.path().getFileName())));
        }
        replaceShared(ids, file -> stem(slashed(file.below())));
        replaceShared(ids, file -> slashed(file.below()));
        replaceShared(ids, file -> slashed(file.path()));
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            inputs.add(new Input(found.get(i).path(), ids.get(i)));
        }
        return inputs;
    }

    private interface Naming {
        String of(Found file);
    }

    private void replaceShared(List<String> ids, Naming naming) {
        Map<String, Integer> count = new HashMap<>();
        for (String id : ids) {
            count.merge(id, 1, Integer::sum);
        }
        for (int i = 0; i < ids.size(); i++) {
            if (count.getOrDefault(ids.get(i), 0) > 1) {
                ids.set(i, naming.of(found.get(i)));
            }
        }
    }

    private static String slashed(Path path) {
        String separator = path.getFileSystem().getSeparator();
        return path.normalize().toString().replace(separator, "/");
    }

    private static String stem(String name) {
        int dot = dot(name);
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Lower case, without the dot; empty when there is none. */
    static String extension(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = dot(name);
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The dot before an extension: one to eight letters and digits, a letter first, after at least one other character. */
    private static int dot(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || name.charAt(dot - 1) == '/' || dot + 1 >= name.length() || name.length() - dot > 9) {
            return -1;
        }
        boolean letters = Character.isLetter(name.charAt(dot + 1))
                && name.substring(dot + 1).chars().allMatch(Character::isLetterOrDigit);
        return letters ? dot : -1;
    }
}
