package parley.views.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.ledger.Position;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.journal.Entry;
import parley.ledger.review.Ledger.Topic;
import parley.ledger.review.Standing;
import parley.store.CaseStore;

/**
 * The statements that place the parties, as they stand and as they stood before an entry: those that no entry since is
 * about, and the versions now and then of the others.
 *
 * @param same statements that stood then and stand now
 * @param now by id, what stands now of those entered or decided about since
 * @param then by id, what stood then of these
 * @param topics what any of these is about
 */
record Before(List<Statement> same, Map<String, Statement> now, Map<String, Statement> then, Set<Topic> topics) {

    /**
     * @param first the entry from which on things are new
     * @param touched ids of statements that entries since are about
     * @param fresh reports that came in since, whose statements did not stand before
     */
    static Before of(CaseStore store, Texts texts, long first, Set<String> touched, Set<String> fresh) {
        Map<String, Statement> now = new LinkedHashMap<>();
        Map<String, Statement> then = new LinkedHashMap<>();
        Set<Topic> topics = new LinkedHashSet<>();
        for (String id : touched) {
            Optional<Standing> standing = store.standing(id);
            standing.filter(each -> each.status().stands()).ifPresent(each -> now.put(id, each.statement()));
            boolean old = standing.isEmpty()
                    || !fresh.contains(standing.get().statement().report());
            if (old) {
                List<Entry> earlier = store.about(id).stream()
                        .filter(entry -> entry.number() < first)
                        .toList();
                Optional<Standing> stood = earlier.isEmpty() ? Optional.empty() : Standing.replay(id, earlier);
                stood.filter(each -> each.status().stands()).ifPresent(each -> then.put(id, each.statement()));
            }
        }
        for (String id : touched) {
            Statement stands = now.get(id);
            if (stands != null && stands.equals(then.get(id))) {
                // accepted as it was: the same is told
                now.remove(id);
                then.remove(id);
            }
        }
        Set<String> changed = new HashSet<>(now.keySet());
        changed.addAll(then.keySet());
        for (Map<String, Statement> each : List.of(now, then)) {
            each.values().forEach(statement -> topics.addAll(topics(statement)));
        }
        Map<String, Statement> same = new LinkedHashMap<>();
        for (Position position : store.latest(null, null, null)) {
            if (!changed.contains(position.statement().id())) {
                same.put(position.statement().id(), position.statement());
            }
        }
        for (Topic topic : topics) {
            texts.told(topic).stream()
                    .map(Position::statement)
                    .filter(statement -> !changed.contains(statement.id()))
                    .forEach(statement -> same.put(statement.id(), statement));
        }
        return new Before(new ArrayList<>(same.values()), now, then, topics);
    }

    private static Set<Topic> topics(Statement statement) {
        Set<Topic> topics = new HashSet<>();
        String holder = statement.holder();
        if (holder != null) {
            for (Tag tag : statement.issues()) {
                topics.add(new Topic(holder, tag.issue()));
            }
        }
        return topics;
    }

    /** Does a statement of that id tell something else than before? */
    boolean changed(String id) {
        return now.containsKey(id) || then.containsKey(id);
    }

    List<Statement> statementsThen() {
        return joined(then);
    }

    List<Statement> statementsNow() {
        return joined(now);
    }

    /** As it would stand had nothing been entered about one statement. */
    List<Statement> without(String id) {
        Map<String, Statement> others = new HashMap<>(now);
        others.remove(id);
        Statement stood = then.get(id);
        if (stood != null) {
            others.put(id, stood);
        }
        return joined(others);
    }

    private List<Statement> joined(Map<String, Statement> more) {
        List<Statement> all = new ArrayList<>(same);
        all.addAll(more.values());
        return all;
    }
}
