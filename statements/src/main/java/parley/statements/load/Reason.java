package parley.statements.load;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What the operating system says, in words. */
final class Reason {
    private Reason() {}

    static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (e instanceof FileSystemLoopException) {
            return "its links go round in a circle";
        }
        if (e instanceof FileSystemException told && told.getReason() != null) {
            return told.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** Why a path that should be a file is none. */
    static String notAFile(Path path) {
        if (Files.isDirectory(path)) {
            return "is a folder, not a file";
        }
        if (Files.exists(path)) {
            return "is neither a file nor a folder";
        }
        if (Files.isSymbolicLink(path)) {
            return "is a link that leads to no file";
        }
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? "cannot be reached" : "there is no such file or folder";
    }
}
