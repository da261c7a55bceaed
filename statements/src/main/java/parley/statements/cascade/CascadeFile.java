package parley.statements.cascade;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.statements.crf.ChainFile;

/** A cascade in a file: hashes and numbers only, no words. The same cascade gives the same bytes. */
public final class CascadeFile {
    private static final int MAGIC = 0x50524C59;
    private static final int VERSION = 1;

    private CascadeFile() {}

    /** The cascade that ships with Parley; null where its file was taken out. */
    public static @Nullable Cascade shipped() {
        try (InputStream in = CascadeFile.class.getResourceAsStream("/parley/statements/reader.model")) {
            return in == null ? null : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the reader's model that ships with Parley", e);
        }
    }

    /** A cascade that somebody trained. */
    public static Intake<Cascade> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new Intake.Accepted<>(read(in));
        } catch (NoSuchFileException e) {
            return rejected(file, "there is no such file");
        } catch (IOException e) {
            return rejected(file, "is no model of the reader: " + e.getMessage());
        }
    }

    private static Intake<Cascade> rejected(Path file, String why) {
        return new Intake.Rejected<>(List.of(Problem.of(
                file.toString(),
                why,
                "Name a file that 'parley train' wrote, or read by rules alone with --no-model.")));
    }

    /** Writes a cascade. */
    public static void write(Cascade cascade, OutputStream out) throws IOException {
        DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION));
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(packed, 1 << 16));
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        cascade.lore().write(data);
        ChainFile.write(cascade.cues(), data);
        ChainFile.write(cascade.arguments(), data);
        ChainFile.write(cascade.judge(), data);
        data.flush();
        packed.finish();
    }

    /** Reads a cascade; what is not one is an {@link IOException} that says why. */
    public static Cascade read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), 1 << 16));
        if (data.readInt() != MAGIC) {
            throw new IOException("not a model of the reader");
        }
        int version = data.readInt();
        if (version != VERSION) {
            throw new IOException("a model of version " + version + "; this program reads version " + VERSION);
        }
        return new Cascade(WordLore.read(data), ChainFile.read(data), ChainFile.read(data), ChainFile.read(data));
    }
}
