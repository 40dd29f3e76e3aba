package org.kommunalcampus.catalogue.search;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;

/**
 * Finds the competences that people speak of when they describe their work. Works by the words of the frameworks, the list of synonyms and a vocabulary that the
 * caller brings; nothing leaves the platform, and nothing of what people write is kept here.
 */
@UseCase
@RequiredArgsConstructor
public class CompetenceMatching {

    private final IndexKeeper modules;
    private final SynonymKeeper synonyms;
    private final DescriptionKeeper descriptions;

    /**
     * The competences that the text speaks of, the nearest first; none where no word tells anything.
     *
     * @param vocabulary words that people have for the work behind a competence, beside those of the frameworks
     * @param most how many at most
     */
    @CapabilityOnly("the dialogue that makes profiles")
    public List<CompetenceMatch> in(String text, Map<CompetenceId, List<String>> vocabulary, int most) {
        ModuleIndex index = modules.current();
        SynonymRules rules = synonyms.current(index);
        return descriptions.current(index, vocabulary).matches(text, rules, most);
    }
}
