package org.kommunalcampus.web.kit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.JobProfileView;

/**
 * What the things are called that a page mentions.
 *
 * @param modules in any state
 * @param competences retired ones too
 * @param profiles job and market profiles by the text of their id
 */
public record Names(
        Map<ModuleId, ModuleCard> modules,
        Map<CompetenceId, CompetenceView> competences,
        Map<String, JobProfileView> profiles) {

    /** The module's title; its id where it no longer exists. */
    public String module(ModuleId id) {
        return card(id).map(ModuleCard::title).orElseGet(id::toString);
    }

    /** The module, unless it no longer exists. */
    public Optional<ModuleCard> card(ModuleId id) {
        return Optional.ofNullable(modules.get(id));
    }

    /** The competence's name; its id where it no longer exists. */
    public String competence(CompetenceId id, Locale locale) {
        return Optional.ofNullable(competences.get(id))
                .map(competence -> competence.name().in(locale))
                .orElseGet(id::toString);
    }

    /** The name of a job or market profile; empty for none and for one that no longer exists. */
    public Optional<String> profile(@Nullable String id, Locale locale) {
        return Optional.ofNullable(id)
                .map(profiles::get)
                .map(profile -> profile.name().in(locale));
    }
}
