package org.kommunalcampus.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.Question;
import org.kommunalcampus.content.QuestionFormat;
import org.kommunalcampus.content.QuestionImport;
import org.kommunalcampus.content.TestRules;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.shipped.ShippedFiles;
import org.springframework.stereotype.Component;

/**
 * Content of six of the demo's modules, each a file of elements: a line that begins with three equals signs and names phase, kind, title, minutes and, for a
 * homework, points; then its text, after a line of three hyphens the sample solution, or its questions in GIFT.
 */
@Component
@RequiredArgsConstructor
class DemoContent {

    /** Provider and the provider's own id. */
    private static final Map<String, String> MODULES = new LinkedHashMap<>();

    static {
        MODULES.put("ZB-101", "zweiburgen");
        MODULES.put("ZB-102", "zweiburgen");
        MODULES.put("HN-01", "neckartal");
        MODULES.put("RS-01", "rheinschleife");
        MODULES.put("DU-01", "drei-ufer");
        MODULES.put("QU-102", "quadratum");
    }

    /** The one whose exam is supervised, so that it makes certificates. */
    private static final String CERTIFIED = "ZB-101";

    private static final String FOLLOW_UP_WEEKS = "6";

    private final ShippedFiles files;
    private final Providers providers;
    private final Modules modules;
    private final Contents contents;

    /** An element as its file states it. */
    private record Part(String phase, ElementKind kind, String title, String minutes, int points, String body) {

        Material material() {
            String[] halves = body.split("(?m)^---$", 2);
            return switch (kind) {
                case SELF_TEST -> Material.test(null, TestRules.selfTest());
                case FINAL_EXAM ->
                    Material.test(
                            "Sie haben drei Versuche. Lesen Sie jede Frage in Ruhe.",
                            new TestRules(3, 30, TestRules.HALF, null, true));
                case HOMEWORK -> Material.homework(body, points);
                default -> {
                    Material text = Material.text(halves[0].strip());
                    yield halves.length == 1 ? text : text.explained(halves[1].strip());
                }
            };
        }

        List<Question> questions() {
            if (kind != ElementKind.SELF_TEST && kind != ElementKind.FINAL_EXAM) {
                return List.of();
            }
            QuestionImport read = QuestionFormat.GIFT.read(body);
            if (!read.rejected().isEmpty()) {
                throw new IllegalStateException(title + ": " + read.rejected());
            }
            return read.questions();
        }
    }

    void load(Caller caller) {
        MODULES.forEach((externalId, code) -> {
            ProviderId provider = providers.byCode(code).orElseThrow().id();
            ModuleId module = modules.byExternalId(provider, externalId).orElseThrow();
            List<Part> parts = parts("content/" + code + "-" + externalId + ".md");
            describe(caller, provider, module, parts, externalId.equals(CERTIFIED));
            parts.stream()
                    .filter(part -> part.kind() != ElementKind.EVENT)
                    .forEach(part -> contents.adopt(module, part.title(), part.material(), part.questions()));
        });
    }

    /** The elements become part of what the module states. */
    private void describe(Caller caller, ProviderId provider, ModuleId module, List<Part> parts, boolean certified) {
        Map<String, String> fields = new LinkedHashMap<>(modules.stated(module).fields());
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            String row = "/elements/" + at;
            fields.put(row + "/phase", part.phase());
            fields.put(row + "/kind", part.kind().name());
            fields.put(row + "/title", part.title());
            fields.put(row + "/minutes", part.minutes());
        }
        fields.put("/weeks/FOLLOW_UP", FOLLOW_UP_WEEKS);
        if (certified) {
            fields.put("/records", "PARTICIPATION,ACHIEVEMENT,CERTIFICATE");
        }
        modules.takeOver(caller, provider, List.of(ModuleContent.of(ModuleDescription.of(fields))), true);
    }

    private List<Part> parts(String file) {
        List<Part> parts = new ArrayList<>();
        for (String block : text(file).split("(?m)^=== ")) {
            if (!block.isBlank()) {
                String[] lines = block.split("\n", 2);
                List<String> head =
                        Arrays.stream(lines[0].split("\\|")).map(String::strip).toList();
                parts.add(new Part(
                        head.get(0),
                        ElementKind.valueOf(head.get(1)),
                        head.get(2),
                        head.get(3),
                        points(head),
                        lines.length == 1 ? "" : lines[1].strip()));
            }
        }
        return parts;
    }

    private static int points(List<String> head) {
        @Nullable String stated = head.size() > 4 ? head.get(4) : null;
        return Integer.parseInt(Objects.requireNonNullElse(stated, "0"));
    }

    private String text(String file) {
        try (var stream = files.open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
