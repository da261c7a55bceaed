package parley.agreements;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.numbers.fraction.BigFraction;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/** Additive GENIUS domains of discrete and integer issues, as far as the public cases need it. */
final class GeniusDomain {
    private GeniusDomain() {}

    static Talks read(List<Path> profiles) throws Exception {
        List<Issue> issues = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        for (Path profile : profiles) {
            Document document = parse(profile);
            Map<String, Values> values = new LinkedHashMap<>();
            Map<String, BigFraction> weights = new LinkedHashMap<>();
            NodeList found = document.getElementsByTagName("issue");
            for (int i = 0; i < found.getLength(); i++) {
                Element element = (Element) found.item(i);
                String name = i + " " + element.getAttribute("name");
                Map<String, BigFraction> numbers = numbers(element);
                if (issues.size() <= i) {
                    issues.add(new Issue.Discrete(name, List.copyOf(numbers.keySet()), Map.of()));
                }
                Map<String, Estimate> estimates = new LinkedHashMap<>();
                numbers.forEach((option, value) -> estimates.put(option, estimate(value)));
                values.put(name, new Values.PerOption(estimates));
                weights.put(name, weight(element));
            }
            String name = profile.getFileName().toString();
            parties.add(new Party(name, estimate(reservation(document))));
            preferences.put(name, new Preferences(new Weights.Known(weights, new Basis.Unstated()), values, List.of()));
        }
        return new Talks("domain", parties, issues, preferences, List.of(), NoDeal.unstated());
    }

    private static Document parse(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = head.indexOf('<');
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes, start, bytes.length - start));
    }

    private static Map<String, BigFraction> numbers(Element issue) {
        return issue.hasAttribute("lowerbound") ? integers(issue) : evaluations(issue);
    }

    private static Map<String, BigFraction> evaluations(Element issue) {
        Map<String, BigFraction> numbers = new LinkedHashMap<>();
        BigFraction most = BigFraction.ZERO;
        for (Element item : children(issue, "item")) {
            String text = item.getAttribute("evaluation").strip();
            BigFraction value = text.isEmpty() ? BigFraction.ZERO : decimal(text);
            most = Range.compare(value, most) > 0 ? value : most;
            numbers.put(item.getAttribute("value"), value);
        }
        BigFraction by = most;
        boolean nothing = Range.compare(by, decimal("1e-5")) < 0;
        numbers.replaceAll((option, value) -> nothing ? BigFraction.ZERO : value.divide(by));
        return numbers;
    }

    private static Map<String, BigFraction> integers(Element issue) {
        Element evaluator = children(issue, "evaluator").getFirst();
        BigFraction slope = decimal(evaluator.getAttribute("slope"));
        BigFraction offset = decimal(evaluator.getAttribute("offset"));
        BigInteger low = new BigInteger(issue.getAttribute("lowerbound"));
        BigInteger high = new BigInteger(issue.getAttribute("upperbound"));
        Map<String, BigFraction> numbers = new LinkedHashMap<>();
        for (BigInteger at = low; at.compareTo(high) <= 0; at = at.add(BigInteger.ONE)) {
            BigFraction value = slope.multiply(BigFraction.of(at.subtract(low))).add(offset);
            value = value.signum() < 0 ? BigFraction.ZERO : value;
            numbers.put(at.toString(), Range.compare(value, BigFraction.ONE) > 0 ? BigFraction.ONE : value);
        }
        return numbers;
    }

    private static BigFraction weight(Element issue) {
        for (Element weight : children((Element) issue.getParentNode(), "weight")) {
            if (weight.getAttribute("index").equals(issue.getAttribute("index"))) {
                return decimal(weight.getAttribute("value"));
            }
        }
        throw new IllegalArgumentException("no weight of " + issue.getAttribute("name"));
    }

    private static BigFraction reservation(Document document) {
        NodeList found = document.getElementsByTagName("reservation");
        String text = found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute("value");
        return text.isBlank() ? BigFraction.ZERO : decimal(text);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static BigFraction decimal(String text) {
        return Range.fraction(new BigDecimal(text.strip()));
    }

    private static Estimate estimate(BigFraction value) {
        return new Estimate(Range.exactly(value), new Basis.Unstated());
    }
}
