package org.kommunalcampus.providerapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.description.ModuleDescription;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.providerapi.ModuleRequest.StatedElement;
import org.kommunalcampus.providerapi.ModuleRequest.StatedOutcome;
import org.kommunalcampus.providerapi.ModuleRequest.WantedLevel;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.springframework.stereotype.Component;

/** Turns requests into standard descriptions. */
@Component
@RequiredArgsConstructor
class ModuleRequests {

    private final Competences competences;

    /** The description; throws {@link Invalid} and names each competence that does not exist. */
    ModuleDescription description(ModuleRequest request) {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "/externalId", request.externalId());
        put(fields, "/title", request.title());
        put(fields, "/objective", request.objective());
        put(fields, "/description", request.description());
        put(fields, "/language", request.language());
        put(fields, "/format", request.format());
        put(fields, "/hours", request.hours() == null ? null : request.hours().toPlainString());
        put(fields, "/targetGroup", request.targetGroup());
        put(fields, "/methods", request.methods());
        put(fields, "/assessment", request.assessment());
        put(fields, "/records", joined(request.records()));
        put(fields, "/ects", request.ects() == null ? null : request.ects().toPlainString());
        put(fields, "/accessibility", request.accessibility());
        put(fields, "/cancellation", request.cancellation());
        put(fields, "/authors", request.authors());
        put(fields, "/url", request.url());
        put(fields, "/validFrom", request.validFrom());
        put(fields, "/validUntil", request.validUntil());
        put(fields, "/recordMonths", request.recordMonths());
        if (request.price() != null) {
            put(fields, "/price/amount", request.price().amount());
            put(fields, "/price/currency", request.price().currency());
        }
        Objects.requireNonNullElse(request.weeks(), Map.<Phase, Integer>of())
                .forEach((phase, weeks) -> put(fields, "/weeks/" + phase, weeks));
        var checks = new FieldChecks();
        putOutcomes(fields, request, checks);
        putLevels(fields, "requires", given(request.requires()), "requires", checks);
        putElements(fields, given(request.elements()));
        List<List<String>> groups = given(request.prerequisites());
        for (int at = 0; at < groups.size(); at++) {
            put(fields, "/prerequisites/" + at, String.join("|", groups.get(at)));
        }
        checks.orThrow();
        return ModuleDescription.of(fields);
    }

    private void putOutcomes(Map<String, String> fields, ModuleRequest request, FieldChecks checks) {
        List<StatedOutcome> outcomes = given(request.outcomes());
        if (outcomes.isEmpty()) {
            putLevels(fields, "outcomes", given(request.teaches()), "teaches", checks);
            return;
        }
        Map<String, CompetenceId> known = known(outcomes.stream()
                .flatMap(one -> Stream.ofNullable(one.competence()))
                .toList());
        for (int at = 0; at < outcomes.size(); at++) {
            StatedOutcome outcome = outcomes.get(at);
            String pointer = "/outcomes/" + at;
            put(fields, pointer + "/text", outcome.text());
            put(fields, pointer + "/level", outcome.level());
            if (outcome.competence() != null) {
                put(fields, pointer + "/competence", id(known, outcome.competence(), pointer, checks));
            }
        }
    }

    private void putLevels(
            Map<String, String> fields, String list, List<WantedLevel> levels, String sent, FieldChecks checks) {
        Map<String, CompetenceId> known =
                known(levels.stream().map(WantedLevel::competence).toList());
        for (int at = 0; at < levels.size(); at++) {
            WantedLevel level = levels.get(at);
            put(
                    fields,
                    "/" + list + "/" + at + "/competence",
                    id(known, level.competence(), "/" + sent + "/" + at, checks));
            put(fields, "/" + list + "/" + at + "/level", level.level());
        }
    }

    private static void putElements(Map<String, String> fields, List<StatedElement> elements) {
        for (int at = 0; at < elements.size(); at++) {
            StatedElement element = elements.get(at);
            String pointer = "/elements/" + at;
            put(fields, pointer + "/phase", element.phase());
            put(fields, pointer + "/kind", element.kind());
            put(fields, pointer + "/title", element.title());
            put(fields, pointer + "/minutes", element.minutes());
            put(fields, pointer + "/outcomes", joined(element.outcomes()));
        }
    }

    /** The competences that exist, by the name they were sent under: an id, or framework and code. */
    private Map<String, CompetenceId> known(List<String> names) {
        Map<String, CompetenceId> known = new TreeMap<>(competences.resolveAll(names));
        var byId = competences.byId(
                names.stream().flatMap(name -> Stream.ofNullable(uuid(name))).toList());
        names.forEach(name -> {
            CompetenceId id = uuid(name);
            if (id != null && byId.containsKey(id)) {
                known.put(name, id);
            }
        });
        return known;
    }

    private static @Nullable CompetenceId id(
            Map<String, CompetenceId> known, String name, String pointer, FieldChecks checks) {
        CompetenceId id = known.get(name);
        if (id == null) {
            checks.reject(pointer + "/competence", "unknown-competence", "There is no such competence.");
        }
        return id;
    }

    private static @Nullable CompetenceId uuid(String text) {
        try {
            return new CompetenceId(UUID.fromString(text));
        } catch (IllegalArgumentException reference) {
            return null;
        }
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static @Nullable String joined(@Nullable Collection<?> values) {
        return values == null
                ? null
                : values.stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(ModuleDescription.SEPARATOR));
    }

    private static void put(Map<String, String> fields, String pointer, @Nullable Object value) {
        if (value != null) {
            fields.put(pointer, value.toString());
        }
    }
}
