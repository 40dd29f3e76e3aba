package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceReference;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.LocalizedText;
import tools.jackson.databind.JsonNode;

/** Reads the skills of a MOOChub course: by address (ESCO), by framework and short code (DigComp and others), with a level where there is one. */
final class MoocHubSkills {

    /** The version of DigComp whose codes stand for those of all versions; the 21 competences kept their numbers. */
    private static final String DIGCOMP = "DIGCOMP30";

    private static final Pattern CODE = Pattern.compile("\\s*([A-Za-z]{0,8}\\d+(?:\\.\\d+)?)\\b.*", Pattern.DOTALL);
    private static final Pattern LEVEL = Pattern.compile("(?<![\\d.])([1-8])(?![\\d.])");
    /** DigComp's names of its four bands; each is two levels, of which the lower counts. */
    private static final List<String> BANDS =
            List.of("foundation|basic|grundl", "intermediate|mittel", "advanced|fortgeschr", "highly|speciali|expert");

    private MoocHubSkills() {}

    /** The skill; {@code null} when the entry names none, which is then noted. */
    static @Nullable SkillReference read(JsonNode entry, String pointer, RowNotes notes) {
        if (entry.isValueNode()) {
            return plain(String.valueOf(LenientJson.text(entry)), pointer);
        }
        LocalizedText label = LenientJson.label(LenientJson.first(entry, "name", "alternateName"));
        String code = LenientJson.text(entry, "shortCode", "code");
        String uri = LenientJson.text(entry, "targetUrl", "uri", "@id", "id");
        if (uri == null || !uri.startsWith("http")) {
            String url = LenientJson.text(entry, "url");
            uri = url != null && SkillSearch.isEsco(url) ? url : null;
        }
        String framework = String.valueOf(LenientJson.text(entry, "educationalFramework"));
        String version = LenientJson.text(entry, "educationalFrameworkVersion");
        List<String> references = references(code, label.de(), framework, version);
        if (uri == null && references.isEmpty() && label.de().isEmpty()) {
            notes.warn(pointer, "nameless-skill");
            return null;
        }
        return new SkillReference(pointer, references, uri, label, level(entry, code));
    }

    private static SkillReference plain(String text, String pointer) {
        boolean address = text.startsWith("http");
        return new SkillReference(
                pointer,
                address ? List.of() : references(text, "", "", null),
                address ? text : null,
                LocalizedText.german(text),
                address ? null : levelIn(text));
    }

    private static List<String> references(
            @Nullable String code, String name, String framework, @Nullable String version) {
        List<String> references = new ArrayList<>();
        if (code != null) {
            parsed(code, references);
        }
        Matcher shortCode = CODE.matcher(code == null ? name : code);
        if (!shortCode.matches() || framework.isBlank() || framework.equals("null")) {
            return references;
        }
        String plain = framework.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String digits = version == null ? "" : version.replaceAll("\\D", "");
        references.add(plain + digits + ":" + shortCode.group(1));
        references.add(plain + ":" + shortCode.group(1));
        if (plain.startsWith("DIGCOMP")) {
            references.add(DIGCOMP + ":" + shortCode.group(1));
        }
        return references;
    }

    private static void parsed(String code, List<String> references) {
        if (code.contains(":") && !code.startsWith("http")) {
            try {
                references.add(CompetenceReference.parse(code).competence());
            } catch (IllegalArgumentException notOurs) {
                references.add(code);
            }
        }
    }

    private static @Nullable Level level(JsonNode entry, @Nullable String code) {
        JsonNode level = LenientJson.first(entry, "educationalLevel", "level");
        if (level == null) {
            return code == null ? null : levelIn(code);
        }
        for (JsonNode one : level.isArray() ? level : List.of(level)) {
            String text = one.isObject()
                    ? LenientJson.text(one, "shortCode", "name", "alternateName")
                    : LenientJson.text(one);
            Level found = text == null ? null : levelNamed(text);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The level after the {@code @} of a code. */
    private static @Nullable Level levelIn(String code) {
        int at = code.lastIndexOf('@');
        return at < 0 ? null : levelNamed(code.substring(at + 1));
    }

    private static @Nullable Level levelNamed(String text) {
        Matcher digit = LEVEL.matcher(text.substring(text.lastIndexOf('@') + 1));
        if (digit.find()) {
            return new Level(Integer.parseInt(digit.group(1)));
        }
        String name = text.toLowerCase(Locale.ROOT);
        for (int band = BANDS.size() - 1; band >= 0; band--) {
            if (Pattern.compile(BANDS.get(band)).matcher(name).find()) {
                return new Level(2 * band + 1);
            }
        }
        return null;
    }
}
