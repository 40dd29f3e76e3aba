package org.kommunalcampus.web.api;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.web.kit.Names;
import org.springframework.stereotype.Component;

/** Turns ids into references with names in the language of the request, in a constant number of queries. */
@Component
@RequiredArgsConstructor
class References {

    private final Modules modules;
    private final Competences competences;
    private final JobProfiles jobProfiles;

    /** The names of some things; what no longer exists goes by its id. */
    record Words(
            Map<ModuleId, ModuleCard> modules,
            Map<CompetenceId, CompetenceView> competences,
            Map<JobProfileId, JobProfileView> profiles,
            Locale locale) {

        /** The names that a page of the learner would show. */
        static Words of(Names names, Locale locale) {
            return new Words(names.modules(), names.competences(), Map.of(), locale);
        }

        Reference module(ModuleId id) {
            ModuleCard card = modules.get(id);
            return Reference.titled(id, card == null ? id.toString() : card.title());
        }

        /** Who vouches for a module; null for nobody. */
        @Nullable
        CertificationBasis certifiedBy(ModuleId id) {
            ModuleCard card = modules.get(id);
            return card == null ? null : card.certifiedBy();
        }

        Reference competence(CompetenceId id) {
            CompetenceView competence = competences.get(id);
            return competence == null
                    ? Reference.named(id, id.toString())
                    : Reference.coded(
                            id, competence.reference(), competence.name().in(locale));
        }

        Reference jobProfile(JobProfileId id) {
            JobProfileView profile = profiles.get(id);
            return profile == null
                    ? Reference.named(id, id.toString())
                    : Reference.coded(id, profile.code(), profile.name().in(locale));
        }

        @Nullable
        Reference competenceOrNull(@Nullable CompetenceId id) {
            return id == null ? null : competence(id);
        }

        @Nullable
        Reference moduleOrNull(@Nullable ModuleId id) {
            return id == null ? null : module(id);
        }
    }

    Words competences(Collection<CompetenceId> ids, Locale locale) {
        return of(List.of(), ids, Map.of(), locale);
    }

    Words modules(Collection<ModuleId> ids, Locale locale) {
        return of(ids, List.of(), Map.of(), locale);
    }

    /** The names of modules, competences and all job profiles. */
    Words all(Collection<ModuleId> moduleIds, Collection<CompetenceId> competenceIds, Locale locale) {
        Map<JobProfileId, JobProfileView> profiles =
                jobProfiles.all().stream().collect(Collectors.toMap(JobProfileView::id, Function.identity()));
        return of(moduleIds, competenceIds, profiles, locale);
    }

    private Words of(
            Collection<ModuleId> moduleIds,
            Collection<CompetenceId> competenceIds,
            Map<JobProfileId, JobProfileView> profiles,
            Locale locale) {
        return new Words(
                moduleIds.isEmpty() ? Map.of() : modules.published(moduleIds),
                competences.byId(competenceIds),
                profiles,
                locale);
    }
}
