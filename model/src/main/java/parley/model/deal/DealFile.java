package parley.model.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;
import parley.model.yaml.YamlText;

/**
 * Reads a deal from YAML or JSON. A number is written as such, as a range {@code [low, high]}, or as {@code {value: ..,
 * basis: ..}}; a {@code basis} beside numbers is that of all in its mapping which have none of their own.
 */
public final class DealFile {
    /** Longer lags are refused: each possible lag is looked at. */
    public static final int LONGEST_LAG = 120;

    /** Stands in for a number that could not be read; a problem has been reported, so no deal comes of it. */
    private static final Estimate UNREAD = new Estimate(Range.exactly(BigFraction.ZERO), new Basis.Unstated());

    private final YamlFile file;

    private DealFile(YamlFile file) {
        this.file = file;
    }

    /** The deal, or empty when the file's problems leave none. */
    public static Optional<Deal> read(YamlFile file) {
        return file.root()
                .flatMap(root -> file.mapping(root, "the file"))
                .flatMap(root -> new DealFile(file).deal(root));
    }

    private Optional<Deal> deal(Item.Mapping root) {
        file.onlyKeys(
                root,
                "a deal",
                List.of(
                        "deal",
                        "discount",
                        "war",
                        "breakdown-rate",
                        "detection-lag",
                        "parties",
                        "guarantee",
                        "vulnerability",
                        "power-path",
                        "basis"));
        Basis basis = basis(root, new Basis.Unstated());
        String name = YamlFile.optional(root, "deal")
                .flatMap(item -> file.text(item, "the deal's name"))
                .orElse("deal");
        Estimate discount = number(root, "discount", "the deal", Limits.INSIDE, basis);
        Item.Mapping war = mapping(root, "war");
        Basis ofWar = war == null ? basis : basis(war, basis);
        Estimate ends = number(war, "end-probability", "the war", Limits.POSITIVE_CHANCE, ofWar);
        Estimate destroyed = number(war, "destroyed", "the war", Limits.CHANCE, ofWar);
        if (war != null) {
            file.onlyKeys(war, "the war", List.of("end-probability", "destroyed", "basis"));
        }
        Optional<Estimate> breakdown = YamlFile.optional(root, "breakdown-rate")
                .flatMap(item -> estimate(item, "the breakdown rate", Limits.BELOW_ONE, basis));
        Optional<Estimate> lag = YamlFile.optional(root, "detection-lag")
                .flatMap(item -> estimate(item, "the detection lag", Limits.LAG, basis));
        Item.Mapping parties = mapping(root, "parties");
        if (parties == null || !two(parties)) {
            return Optional.empty();
        }
        List<String> names = List.copyOf(parties.entries().keySet());
        List<Deal.Party> read = new ArrayList<>();
        parties.entries().forEach((party, item) -> party(party, item, basis).ifPresent(read::add));
        Optional<Estimate> win = win(parties, basis);
        Optional<Deal.Guarantee> guarantee =
                Optional.ofNullable(optionalMapping(root, "guarantee")).flatMap(item -> guarantee(item, names, basis));
        Optional<Estimate> keeps = Optional.ofNullable(optionalMapping(root, "vulnerability"))
                .map(item -> {
                    file.onlyKeys(item, "the vulnerability", List.of("keeps", "basis"));
                    return number(item, "keeps", "the vulnerability", Limits.CHANCE, basis(item, basis));
                });
        List<Estimate> path = Optional.ofNullable(optionalMapping(root, "power-path"))
                .map(item -> powerPath(item, names, basis))
                .orElse(List.of());
        List<Estimate> atLeast = Optional.ofNullable(optionalMapping(root, "power-path"))
                .flatMap(item -> Optional.ofNullable(optionalMapping(item, "at-least"))
                        .map(least -> atLeast(least, names, basis(item, basis))))
                .orElse(List.of());
        List<Deal.Outsider> others = Optional.ofNullable(optionalMapping(root, "power-path"))
                .flatMap(item -> Optional.ofNullable(optionalMapping(item, "others"))
                        .map(told -> others(told, names, path.size(), basis(item, basis))))
                .orElse(List.of());
        shares(parties, read);
        if (!file.sound() || win.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Deal(
                name,
                discount,
                ends,
                destroyed,
                win.get(),
                breakdown,
                lag.orElse(new Estimate(Range.exactly(BigFraction.ONE), new Basis.Unstated())),
                read,
                guarantee,
                keeps,
                path,
                atLeast,
                others));
    }

    private boolean two(Item.Mapping parties) {
        int count = parties.entries().size();
        if (count != 2) {
            file.problem(
                    parties.place(),
                    "the deal has " + (count == 1 ? "one party" : count + " parties")
                            + "; durability is worked out for two",
                    count > 2 ? "Put parties together that would renege together." : "");
        }
        return count == 2;
    }

    private Optional<Deal.Party> party(String name, Item item, Basis above) {
        Item.Mapping mapping = file.mapping(item, "the party '" + name + "'").orElse(null);
        if (mapping == null) {
            return Optional.empty();
        }
        file.onlyKeys(mapping, "the party '" + name + "'", List.of("share", "win", "fighting", "renege", "basis"));
        Basis basis = basis(mapping, above);
        Optional<Estimate> share = YamlFile.optional(mapping, "share")
                .flatMap(number -> estimate(number, name + "'s share", Limits.CHANCE, basis));
        Item.Mapping fighting = mapping(mapping, "fighting", "the party '" + name + "'");
        Item.Mapping renege = mapping(mapping, "renege", "the party '" + name + "'");
        String fights = name + "'s fighting";
        String reneges = name + "'s reneging";
        Basis ofFighting = basis;
        Basis ofReneging = basis;
        if (fighting != null) {
            file.onlyKeys(fighting, fights, List.of("flow", "cost", "basis"));
            ofFighting = basis(fighting, basis);
        }
        if (renege != null) {
            file.onlyKeys(renege, reneges, List.of("flow", "first-strike", "basis"));
            ofReneging = basis(renege, basis);
        }
        return Optional.of(new Deal.Party(
                name,
                share,
                number(fighting, "flow", fights, Limits.ANY, ofFighting),
                number(fighting, "cost", fights, Limits.FROM_ZERO, ofFighting),
                number(renege, "flow", reneges, Limits.ANY, ofReneging),
                number(renege, "first-strike", reneges, Limits.CHANCE, ofReneging)));
    }

    /** The first party's chance of winning, as far as both parties' entries leave it open. */
    private Optional<Estimate> win(Item.Mapping parties, Basis above) {
        List<String> names = List.copyOf(parties.entries().keySet());
        Optional<Estimate> first = win(parties, names.get(0), above);
        Optional<Estimate> second = win(parties, names.get(1), above).map(DealFile::rest);
        if (first.isEmpty() && second.isEmpty()) {
            file.problem(parties.place(), "no party's chance to win is told", "Add 'win' to one of them.");
        }
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        Range one = first.get().range();
        Range other = second.get().range();
        BigFraction low = Range.compare(one.low(), other.low()) > 0 ? one.low() : other.low();
        BigFraction high = Range.compare(one.high(), other.high()) < 0 ? one.high() : other.high();
        if (Range.compare(low, high) > 0) {
            file.problem(parties.place(), "the two chances to win cannot add up to 1", "Tell one; the other follows.");
            return Optional.empty();
        }
        return Optional.of(new Estimate(new Range(low, high), first.get().basis()));
    }

    private Optional<Estimate> win(Item.Mapping parties, String name, Basis above) {
        return parties.entries().get(name) instanceof Item.Mapping party
                ? YamlFile.optional(party, "win")
                        .flatMap(item -> estimate(item, name + "'s chance to win", Limits.CHANCE, basis(party, above)))
                : Optional.empty();
    }

    private static Estimate rest(Estimate estimate) {
        Range range = estimate.range();
        return new Estimate(
                new Range(BigFraction.ONE.subtract(range.high()), BigFraction.ONE.subtract(range.low())),
                estimate.basis());
    }

    private void shares(Item.Mapping place, List<Deal.Party> parties) {
        BigFraction least = BigFraction.ZERO;
        int told = 0;
        for (Deal.Party party : parties) {
            if (party.share().isPresent()) {
                least = least.add(party.share().get().range().low());
                told++;
            }
        }
        if (parties.size() == 2 && told == 0) {
            file.problem(place.place(), "no party's share is told", "Add 'share' to one of them.");
        }
        if (Range.compare(least, BigFraction.ONE) > 0) {
            file.problem(place.place(), "the shares add up to more than 1", "They are shares of one pie.");
        }
    }

    private Optional<Deal.Guarantee> guarantee(Item.Mapping item, List<String> names, Basis above) {
        file.onlyKeys(item, "the guarantee", List.of("acts-with", "against", "basis"));
        Basis basis = basis(item, above);
        Optional<Deal.Acting> acts =
                file.required(item, "acts-with", "the guarantee").map(with -> acting(with, basis));
        Item.Mapping against = mapping(item, "against", "the guarantee");
        if (against == null || acts.isEmpty()) {
            return Optional.empty();
        }
        file.onlyKeys(against, "the guarantee's 'against'", names);
        List<Deal.Against> read = new ArrayList<>();
        for (String name : names) {
            Item.Mapping one = mapping(against, name, "the guarantee's 'against'");
            if (one != null) {
                String what = "the guarantee against " + name;
                file.onlyKeys(one, what, List.of("cost", "odds", "basis"));
                read.add(new Deal.Against(
                        number(one, "cost", what, Limits.FROM_ZERO, basis(one, basis)),
                        number(one, "odds", what, Limits.CHANCE, basis(one, basis))));
            }
        }
        return read.size() == names.size() ? Optional.of(new Deal.Guarantee(acts.get(), read)) : Optional.empty();
    }

    private Deal.Acting acting(Item item, Basis above) {
        String what = "the guarantor's acting";
        if (!(item instanceof Item.Mapping mapping) || mapping.entries().containsKey("value")) {
            return new Deal.Acting.Steady(
                    estimate(item, what, Limits.CHANCE, above).orElse(UNREAD));
        }
        file.onlyKeys(mapping, what, List.of("start", "floor", "keeps", "basis"));
        Basis basis = basis(mapping, above);
        return new Deal.Acting.Fading(
                number(mapping, "start", what, Limits.CHANCE, basis),
                number(mapping, "floor", what, Limits.CHANCE, basis),
                number(mapping, "keeps", what, Limits.CHANCE, basis));
    }

    private List<Estimate> powerPath(Item.Mapping item, List<String> names, Basis basis) {
        file.onlyKeys(item, "the power path", List.of(names.get(0), names.get(1), "at-least", "others", "basis"));
        List<String> told = names.stream().filter(item.entries()::containsKey).toList();
        if (told.size() != 1) {
            file.problem(
                    item.place(), "the power path must be told for one party", "The other's chance is what is left.");
            return List.of();
        }
        String name = told.get(0);
        List<Estimate> path = new ArrayList<>();
        file.required(item, name, "the power path")
                .flatMap(list -> file.sequence(list, "the power path of " + name))
                .map(Item.Sequence::items)
                .orElse(List.of())
                .forEach(one -> estimate(one, name + "'s chance to win", Limits.CHANCE, basis(item, basis))
                        .ifPresent(path::add));
        return name.equals(names.get(0))
                ? path
                : path.stream().map(DealFile::rest).toList();
    }

    private List<Deal.Outsider> others(Item.Mapping item, List<String> names, int periods, Basis above) {
        List<Deal.Outsider> others = new ArrayList<>();
        item.entries().forEach((name, told) -> {
            if (names.contains(name)) {
                file.problem(told.place(), name + " is one of the two parties", "Others are those beside them.");
            }
            List<Item> items = file.sequence(told, "what fighting is worth to " + name)
                    .map(Item.Sequence::items)
                    .orElse(List.of());
            List<Estimate> fighting = new ArrayList<>();
            items.forEach(one -> estimate(one, "what fighting is worth to " + name, Limits.CHANCE, above)
                    .ifPresent(fighting::add));
            if (items.size() != periods) {
                file.problem(
                        told.place(),
                        name + " has " + items.size() + " numbers for " + periods + " periods",
                        "Give one for each period of the power path.");
            }
            others.add(new Deal.Outsider(name, fighting));
        });
        return others;
    }

    /** What each must get in every period; nothing where it is not told. */
    private List<Estimate> atLeast(Item.Mapping item, List<String> names, Basis above) {
        List<String> known = new ArrayList<>(names);
        known.add("basis");
        file.onlyKeys(item, "'at-least'", known);
        Basis basis = basis(item, above);
        List<Estimate> least = new ArrayList<>();
        BigFraction most = BigFraction.ZERO;
        for (String name : names) {
            Estimate one = YamlFile.optional(item, name)
                    .flatMap(number -> estimate(number, "the least of " + name, Limits.CHANCE, basis))
                    .orElse(UNREAD);
            least.add(one);
            most = most.add(one.range().high());
        }
        if (Range.compare(most, BigFraction.ONE) > 0) {
            file.problem(
                    item.place(), "what the parties must get can add up to more than 1", "They are shares of one pie.");
        }
        return least;
    }

    private Estimate number(Item.@Nullable Mapping mapping, String key, String what, Limits limits, Basis basis) {
        if (mapping == null) {
            return UNREAD;
        }
        return file.required(mapping, key, what)
                .flatMap(item -> estimate(item, what + "'s " + key, limits, basis))
                .orElse(UNREAD);
    }

    private Optional<Estimate> estimate(Item item, String what, Limits limits, Basis above) {
        if (item instanceof Item.Mapping mapping) {
            file.onlyKeys(mapping, what, List.of("value", "basis"));
            Basis basis = basis(mapping, above);
            return file.required(mapping, "value", what)
                    .flatMap(value -> range(value, what, limits))
                    .map(range -> new Estimate(range, basis));
        }
        return range(item, what, limits).map(range -> new Estimate(range, above));
    }

    private Optional<Range> range(Item item, String what, Limits limits) {
        Optional<Range> range = file.range(item, what);
        if (range.isPresent() && !limits.allow(range.get())) {
            file.problem(item.place(), what + " is " + range.get(), "It must be " + limits.words() + ".");
            return Optional.empty();
        }
        return range;
    }

    private Basis basis(Item.Mapping mapping, Basis above) {
        return YamlFile.optional(mapping, "basis")
                .map(item -> YamlText.basis(file, item))
                .orElse(above);
    }

    private Item.@Nullable Mapping mapping(Item.Mapping mapping, String key) {
        return mapping(mapping, key, "the deal");
    }

    private Item.@Nullable Mapping mapping(Item.Mapping mapping, String key, String what) {
        return file.required(mapping, key, what)
                .flatMap(item -> file.mapping(item, "'" + key + "'"))
                .orElse(null);
    }

    private Item.@Nullable Mapping optionalMapping(Item.Mapping mapping, String key) {
        return YamlFile.optional(mapping, key)
                .flatMap(item -> file.mapping(item, "'" + key + "'"))
                .orElse(null);
    }
}
