package parley.statements.cascade;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import parley.statements.crf.ChainFile;

/** A cascade in a file: hashes and numbers only, no words. The same cascade gives the same bytes. */
public final class CascadeFile {
    private static final int MAGIC = 0x50524C59;
    private static final int VERSION = 1;

    private CascadeFile() {}

    /** Writes a cascade. */
    public static void write(Cascade cascade, OutputStream out) throws IOException {
        DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION));
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(packed, 1 << 16));
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        Map<Integer, Integer> steps = cascade.shares().steps();
        data.writeInt(steps.size());
        for (Map.Entry<Integer, Integer> step : steps.entrySet()) {
            data.writeInt(step.getKey());
            data.writeByte(step.getValue());
        }
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
        int size = data.readInt();
        Map<Integer, Integer> steps = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            steps.put(data.readInt(), (int) data.readByte());
        }
        return new Cascade(new CueShares(steps), ChainFile.read(data), ChainFile.read(data), ChainFile.read(data));
    }
}
