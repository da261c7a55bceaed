package parley.statements.cascade;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.annotated.Annotation;

/** What a model was made of, written beside it: data by name, size and hash, and the settings; no words of the data. */
public final class Provenance {
    private final List<String> lines = new ArrayList<>();
    private int reports;
    private int attributions;

    /** Notes a folder. */
    public void add(String folder, List<AnnotatedReport> lessons) {
        MessageDigest digest = sha256();
        int found = 0;
        for (AnnotatedReport lesson : lessons) {
            digest.update(lesson.report().hash().getBytes(StandardCharsets.US_ASCII));
            for (Annotation annotation : lesson.annotations()) {
                digest.update(annotation.attribution().toString().getBytes(StandardCharsets.UTF_8));
            }
            found += lesson.annotations().size();
        }
        lines.add(folder + ": " + lessons.size() + " annotated reports, " + found + " attributions, SHA-256 "
                + HexFormat.of().formatHex(digest.digest()));
        reports += lessons.size();
        attributions += found;
    }

    /** One line for the terminal. */
    public String summary() {
        return "learned from " + attributions + " attributions in " + reports + " annotated reports";
    }

    /** The note beside the model. */
    public String text(String name, byte[] model) {
        return name + ": a model of Parley's reader of attributions, made by 'parley train'.\n"
                + "It holds hashes of features and numbers, no words.\n"
                + "SHA-256 " + HexFormat.of().formatHex(sha256().digest(model)) + ", " + model.length + " bytes\n"
                + "\nMade of, in this order:\n  " + String.join("\n  ", lines) + "\n"
                + "\nSettings:\n  " + String.join("\n  ", CascadeTrainer.settings()) + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
