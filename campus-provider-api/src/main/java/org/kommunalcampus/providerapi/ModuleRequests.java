package org.kommunalcampus.providerapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.Money;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.http.MoneyBody;
import org.kommunalcampus.organisation.FieldChecks;
import org.kommunalcampus.organisation.Invalid;
import org.kommunalcampus.providerapi.ModuleRequest.WantedLevel;
import org.springframework.stereotype.Component;

/** Turns requests into what the catalogue takes. */
@Component
@RequiredArgsConstructor
class ModuleRequests {

    private final Competences competences;

    /** The content; throws {@link Invalid} and names each competence that does not exist. */
    ModuleContent content(ModuleRequest request) {
        var checks = new FieldChecks();
        List<CompetenceLevel> teaches = levels(request.teaches(), "/teaches", checks);
        List<CompetenceLevel> requires = levels(request.requires(), "/requires", checks);
        checks.orThrow();
        return new ModuleContent(
                request.externalId(),
                request.title(),
                request.objective(),
                request.description(),
                Objects.requireNonNullElse(request.language(), ""),
                request.format(),
                request.hours(),
                money(request.price()),
                teaches,
                requires,
                Objects.requireNonNullElse(request.prerequisites(), List.of()),
                request.targetGroup(),
                request.url(),
                request.validFrom(),
                request.validUntil(),
                List.of(),
                List.of());
    }

    private static @Nullable Money money(@Nullable MoneyBody price) {
        return price == null ? null : new Money(price.value(), price.currency());
    }

    private List<CompetenceLevel> levels(@Nullable List<WantedLevel> wanted, String pointer, FieldChecks checks) {
        if (wanted == null) {
            return List.of();
        }
        Map<String, CompetenceId> byReference = competences.resolveAll(
                wanted.stream().map(WantedLevel::competence).toList());
        var existing = competences.byId(wanted.stream()
                .flatMap(level -> Stream.ofNullable(id(level.competence())))
                .toList());
        List<CompetenceLevel> levels = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i).competence();
            CompetenceId id = byReference.getOrDefault(name, id(name));
            if (id == null || (!byReference.containsKey(name) && !existing.containsKey(id))) {
                checks.reject(pointer + "/" + i + "/competence", "unknown-competence", "There is no such competence.");
            } else {
                levels.add(CompetenceLevel.stated(id, wanted.get(i).level()));
            }
        }
        return levels;
    }

    private static @Nullable CompetenceId id(String text) {
        try {
            return new CompetenceId(UUID.fromString(text));
        } catch (IllegalArgumentException reference) {
            return null;
        }
    }
}
