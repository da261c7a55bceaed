package parley.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.S2K;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import parley.ledger.Intake;
import parley.ledger.Problem;

/**
 * A case that is put away: its folder as one OpenPGP message (RFC 9580) that holds a zip archive, so that other programs can
 * open it, too. The key comes from a passphrase by Argon2id (RFC 9106: 64 MiB, 3 passes, 4 lanes); AES-256 in OCB mode
 * authenticates it in pieces of 64 KiB and as a whole, so that nothing changed or cut off passes. What it does not keep
 * from whom stands in docs/threats.md. Memory: 64 MiB and a few pieces, whatever the case's size.
 */
public final class SealedCase {
    /** Ending of the file's name. */
    public static final String ENDING = ".sealed.pgp";

    private static final int PASSES = 3;
    private static final int LANES = 4;
    /** 2^16 KiB. */
    private static final int MEMORY = 16;
    /** 2^(10 + 6) bytes. */
    private static final int PIECE = 10;

    private static final int BUFFER = 1 << 16;

    private SealedCase() {}

    /**
     * Seals a case that nobody has open, reads it back, and only then removes the folder.
     *
     * @return the sealed file, beside the folder
     */
    public static Intake<Path> seal(Path root, char[] passphrase, Clock clock) {
        return seal(root, passphrase, clock, MEMORY);
    }

    /** @param memory that Argon2id takes: 2^memory KiB; the file tells it */
    static Intake<Path> seal(Path root, char[] passphrase, Clock clock, int memory) {
        Path folder = root.toAbsolutePath().normalize();
        Path sealed = Path.of(folder + ENDING);
        Path unfinished = Path.of(sealed + ".part");
        if (passphrase.length == 0) {
            return rejected(root, "the passphrase is empty", "Choose one that nobody guesses: five words or more.");
        }
        if (Files.exists(sealed)) {
            return rejected(sealed, "the file is there already", "Move it away first.");
        }
        Intake<Boolean> closed = closed(root, folder, clock);
        if (closed instanceof Intake.Rejected<Boolean> open) {
            return new Intake.Rejected<>(open.problems());
        }
        try {
            Files.deleteIfExists(unfinished);
            FolderArchive archive = new FolderArchive(folder);
            try (FileChannel channel =
                            FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                FolderArchive.onlyForOwner(unfinished);
                encrypt(archive, out, passphrase, memory);
                out.flush();
                channel.force(true);
            }
            decrypt(unfinished, passphrase, archive::compare);
            Files.move(unfinished, sealed, StandardCopyOption.ATOMIC_MOVE);
            archive.remove();
            return new Intake.Accepted<>(sealed, closed.problems());
        } catch (IOException | PGPException e) {
            return failed(root, unfinished, "the case was not sealed: " + e.getMessage());
        }
    }

    /**
     * Opens a sealed case again: makes the folder, and then removes the sealed file.
     *
     * @return the folder
     */
    public static Intake<Path> unseal(Path sealed, char[] passphrase) {
        String name = sealed.toAbsolutePath().normalize().toString();
        if (!Files.isRegularFile(sealed)) {
            return rejected(sealed, "there is no such file", "Name a file that ends in " + ENDING + ".");
        }
        if (!name.endsWith(ENDING)) {
            return rejected(sealed, "this is no sealed case: its name does not end in " + ENDING, "");
        }
        Path folder = Path.of(name.substring(0, name.length() - ENDING.length()));
        Path unfinished = Path.of(folder + ".part");
        if (Files.exists(folder)) {
            return rejected(folder, "the folder is there already", "Move it away first.");
        }
        try {
            FolderArchive archive = new FolderArchive(unfinished);
            archive.remove();
            try {
                decrypt(sealed, passphrase, archive::extract);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                archive.remove();
            }
            Files.delete(sealed);
            return new Intake.Accepted<>(folder);
        } catch (WrongPassphrase e) {
            return rejected(sealed, "the passphrase is not the one it was sealed with", "Try again.");
        } catch (IOException | PGPException e) {
            return rejected(
                    sealed,
                    "the case was not opened: the file was changed, cut off or cannot be read (" + e.getMessage() + ")",
                    "Restore the file from a copy.");
        }
    }

    /** Opens and closes the journal, which writes everything into one file unless somebody else has it open. */
    private static Intake<Boolean> closed(Path root, Path folder, Clock clock) {
        switch (CaseFolder.open(root, clock)) {
            case Intake.Rejected<CaseFolder> no -> {
                return new Intake.Rejected<>(no.problems());
            }
            case Intake.Accepted<CaseFolder> yes -> yes.value().close();
        }
        if (Files.exists(folder.resolve(CaseFolder.JOURNAL + "-wal"))) {
            return rejected(root, "the case is open in another program", "Close it there first.");
        }
        return Files.exists(folder.resolve(CaseFolder.JOURNAL))
                ? new Intake.Accepted<>(true)
                : new Intake.Accepted<>(
                        true,
                        List.of(Problem.of(
                                root.toString(),
                                "the journal is in a PostgreSQL database, which is not sealed",
                                "Protect the database by itself.")));
    }

    private static void encrypt(FolderArchive archive, OutputStream out, char[] passphrase, int memory)
            throws IOException, PGPException {
        SecureRandom random = new SecureRandom();
        BcPGPDataEncryptorBuilder cipher = new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256);
        cipher.setWithAEAD(AEADAlgorithmTags.OCB, PIECE);
        cipher.setUseV6AEAD();
        cipher.setSecureRandom(random);
        PGPEncryptedDataGenerator message = new PGPEncryptedDataGenerator(cipher);
        message.addMethod(
                new BcPBEKeyEncryptionMethodGenerator(passphrase, new S2K.Argon2Params(PASSES, LANES, memory, random))
                        .setSecureRandom(random));
        PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
        try (OutputStream encrypted = message.open(out, new byte[BUFFER]);
                OutputStream data = literal.open(encrypted, PGPLiteralData.BINARY, "", new Date(0), new byte[BUFFER])) {
            archive.write(data);
        }
    }

    private interface Archived {
        void read(InputStream archive) throws IOException;
    }

    /** Returns only when the whole message proved authentic; what {@code reader} did before is to be undone otherwise. */
    private static void decrypt(Path sealed, char[] passphrase, Archived reader) throws IOException, PGPException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(sealed))) {
            if (!(new BcPGPObjectFactory(in).nextObject() instanceof PGPEncryptedDataList list)
                    || !(list.get(0) instanceof PGPPBEEncryptedData message)
                    || !message.isAEAD()) {
                throw new IOException("it is no authenticated OpenPGP message under a passphrase");
            }
            InputStream clear;
            try {
                clear = message.getDataStream(
                        new BcPBEDataDecryptorFactory(passphrase, new BcPGPDigestCalculatorProvider()));
            } catch (PGPException e) {
                throw new WrongPassphrase(e);
            }
            if (!(new BcPGPObjectFactory(clear).nextObject() instanceof PGPLiteralData literal)) {
                throw new IOException("it holds no archive");
            }
            reader.read(new Unclosed(literal.getInputStream()));
            literal.getInputStream().transferTo(OutputStream.nullOutputStream());
            clear.transferTo(OutputStream.nullOutputStream());
        } catch (RuntimeException e) {
            // what the library throws at a damaged message
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What comes after the archive is still to be read. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    private static final class WrongPassphrase extends IOException {
        WrongPassphrase(Throwable cause) {
            super("wrong passphrase", cause);
        }
    }

    private static <T> Intake<T> failed(Path place, Path unfinished, String explanation) {
        try {
            Files.deleteIfExists(unfinished);
            return rejected(place, explanation, "The case is as it was.");
        } catch (IOException e) {
            return rejected(place, explanation, "The case is as it was; remove " + unfinished + ".");
        }
    }

    private static <T> Intake<T> rejected(Path place, String explanation, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(place.toString(), explanation, advice)));
    }
}
