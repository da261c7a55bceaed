package parley.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/** What a database does its own way: waiting its turn, and finding words. */
interface Dialect {
    /** Before an append looks at the last entry: from here to the end of the transaction nobody else appends. */
    void takeTurn(Handle handle);

    /** The number that the last entry must have, as something else than the entries remembers it. */
    long everEntered(Handle handle);

    /** Work that sees one state of the case from begin to end and reads long answers as they come; others may write. */
    <T> T unchanging(Handle handle, HandleCallback<T, RuntimeException> work);

    /** Makes standings findable; none of them is yet. */
    void index(Handle handle, List<Findable> standings);

    void forget(Handle handle, long seq);

    /** The standings that have all of the words, best first; {@code words} has a letter or digit in each. */
    Hits search(Handle handle, List<String> words, int most);

    /** @param total how many there are, those not given included */
    record Hits(List<Long> seqs, long total) {}

    /** @param words folded, as those asked for are */
    record Findable(long seq, String words, String speaker) {}
}
