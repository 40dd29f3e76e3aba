package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleLink;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * Writes competences as MOOChub knows them. It knows ESCO, DigComp and GRETA alone: a competence of another framework goes out as a keyword and as the skills
 * of ESCO that it links to.
 */
@Component
@RequiredArgsConstructor
class MoocHubSkillWriter {

    private static final String ESCO = "ESCO";
    private static final String ESCO_VERSION = "1.2";
    private static final String DIGCOMP = "DigComp";

    private final Competences competences;

    /** The competences of a course. */
    record Taught(List<MoocHubPage.Skill> skills, List<String> keywords) {}

    Taught taught(List<CompetenceLevel> levels) {
        Set<MoocHubPage.Skill> skills = new LinkedHashSet<>();
        Set<String> keywords = new LinkedHashSet<>();
        for (CompetenceLevel level : levels) {
            CompetenceDetails details = competences.details(level.competence());
            CompetenceView competence = details.competence();
            String framework = competence.frameworkCode();
            if (framework.equals(ESCO)) {
                skills.add(esco(competence, competence.code()));
            } else if (framework.startsWith("DIGCOMP")) {
                skills.add(digComp(competence, level));
            } else {
                keywords.add(competence.name().de());
                details.links().stream()
                        .filter(SkillSearch::isEsco)
                        .forEach(link -> skills.add(esco(competence, link)));
            }
        }
        return new Taught(List.copyOf(skills), List.copyOf(keywords));
    }

    /** A course that must precede. */
    static MoocHubPage.Skill course(ModuleLink link, String home) {
        return new MoocHubPage.Skill(
                List.of(new MoocHubPage.Name("de", link.title())),
                null,
                "Course_ID",
                "1",
                home + "/katalog/" + link.id(),
                null);
    }

    private static MoocHubPage.Skill esco(CompetenceView competence, String uri) {
        return new MoocHubPage.Skill(names(competence.name()), null, ESCO, ESCO_VERSION, uri, null);
    }

    /** The code {@code DIGCOMP30} is version 3.0. */
    private static MoocHubPage.Skill digComp(CompetenceView competence, CompetenceLevel level) {
        String digits = competence.frameworkCode().replaceAll("\\D", "");
        String version = digits.length() == 2 ? digits.charAt(0) + "." + digits.charAt(1) : digits;
        return new MoocHubPage.Skill(
                names(competence.name()),
                competence.code(),
                DIGCOMP,
                version,
                null,
                level.assumed() ? null : level(level.level().value(), version));
    }

    private static MoocHubPage.SkillLevel level(int level, String version) {
        var names = List.of(new MoocHubPage.Name("de", "Stufe " + level), new MoocHubPage.Name("en", "Level " + level));
        return new MoocHubPage.SkillLevel(names, String.valueOf(level), DIGCOMP, version, "EducationalLevel");
    }

    private static List<MoocHubPage.Name> names(LocalizedText text) {
        List<MoocHubPage.Name> names = new ArrayList<>();
        names.add(new MoocHubPage.Name("de", text.de()));
        if (text.en() != null) {
            names.add(new MoocHubPage.Name("en", text.en()));
        }
        return names;
    }
}
