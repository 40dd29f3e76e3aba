package org.kommunalcampus.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.search.CompetenceMatch;
import org.kommunalcampus.catalogue.search.CompetenceMatching;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Reads answers: what each suggests for the profile, without what stands there already or is proven better. */
@Component
@RequiredArgsConstructor
class Proposals {

    /** Of one free text. */
    private static final int MOST_OF_A_TEXT = 3;

    private final GuideCompetences references;
    private final Competences competences;
    private final CompetenceMatching matching;
    private final LevelWords words;
    private final Clock clock;

    /** A level that is suggested, with all that speaks for it. */
    private record Suggested(int level, List<LocalizedText> chosen) {}

    /** What the answer to a question of the guide suggests. */
    List<ProposedEntry> of(Guide guide, GuideQuestion question, AnswerValue value, ProfileView profile) {
        return switch (question.kind()) {
            case FREE_TEXT -> ofText(guide, question, value.text(), profile);
            case CHOICE, SEVERAL -> ofOptions(guide, question, value, profile);
            case SCALE ->
                Optional.ofNullable(references.of(guide).get(question.competence()))
                        .map(competence -> ofScale(competence, value, profile))
                        .orElse(List.of());
        };
    }

    /** What it means to choose a level of the competence. */
    List<ProposedEntry> ofScale(CompetenceId competence, AnswerValue value, ProfileView profile) {
        if (value.chosen().isEmpty()) {
            return List.of();
        }
        CompetenceDetails details = competences.details(competence);
        int level = Integer.parseInt(value.chosen().getFirst());
        LocalizedText word = words.all(details).get(level);
        SuggestionReason because = SuggestionReason.chosen(word == null ? List.of() : List.of(word));
        return List.of(ProposedEntry.level(
                details.competence(), level, own(profile, competence), words.all(details), because));
    }

    private List<ProposedEntry> ofText(
            Guide guide, GuideQuestion question, @Nullable String text, ProfileView profile) {
        if (text == null) {
            return List.of();
        }
        var level = LevelOfText.of(text, guide);
        List<ProposedEntry> proposed = new ArrayList<>();
        for (CompetenceMatch match : matching.in(text, references.vocabulary(guide), MOST_OF_A_TEXT)) {
            if (question.interests()) {
                interest(match.competence(), SuggestionReason.words(match.words(), null), profile)
                        .ifPresent(proposed::add);
            } else {
                level(match.competence(), level.level(), SuggestionReason.words(match.words(), level.word()), profile)
                        .ifPresent(proposed::add);
            }
        }
        return proposed;
    }

    private List<ProposedEntry> ofOptions(Guide guide, GuideQuestion question, AnswerValue value, ProfileView profile) {
        Map<String, CompetenceId> known = references.of(guide);
        Map<CompetenceId, Suggested> levels = new LinkedHashMap<>();
        Map<CompetenceId, List<LocalizedText>> interests = new LinkedHashMap<>();
        Set<Format> formats = EnumSet.noneOf(Format.class);
        List<LocalizedText> forFormats = new ArrayList<>();
        List<ProposedEntry> proposed = new ArrayList<>();
        for (GuideOption option : question.options()) {
            if (value.chosen().contains(option.id())) {
                option.levels()
                        .forEach(each -> Optional.ofNullable(known.get(each.competence()))
                                .ifPresent(id -> levels.merge(
                                        id, new Suggested(each.level(), List.of(option.text())), Proposals::together)));
                option.interests()
                        .forEach(each -> Optional.ofNullable(known.get(each))
                                .ifPresent(id -> interests
                                        .computeIfAbsent(id, first -> new ArrayList<>())
                                        .add(option.text())));
                if (formats.addAll(option.formats())) {
                    forFormats.add(option.text());
                }
                if (option.weeklyMinutes() != null && option.weeklyMinutes() != profile.weeklyMinutes()) {
                    proposed.add(ProposedEntry.time(
                            option.weeklyMinutes(), SuggestionReason.chosen(List.of(option.text()))));
                }
            }
        }
        levels.forEach(
                (id, suggested) -> level(id, suggested.level(), SuggestionReason.chosen(suggested.chosen()), profile)
                        .ifPresent(proposed::add));
        interests.forEach((id, options) ->
                interest(id, SuggestionReason.chosen(options), profile).ifPresent(proposed::add));
        if (!formats.isEmpty() && !formats.equals(profile.formats())) {
            proposed.add(ProposedEntry.formats(formats, SuggestionReason.chosen(forFormats)));
        }
        return proposed;
    }

    private static Suggested together(Suggested one, Suggested other) {
        List<LocalizedText> chosen = new ArrayList<>(one.chosen());
        chosen.addAll(other.chosen());
        return new Suggested(Math.max(one.level(), other.level()), chosen);
    }

    /** General words never lower what the person said precisely or what is proven. */
    private Optional<ProposedEntry> level(CompetenceId id, int level, SuggestionReason because, ProfileView profile) {
        CompetenceDetails details = competences.details(id);
        Map<Integer, LocalizedText> all = words.all(details);
        int suggested = Math.min(level, all.size());
        Integer own = own(profile, id);
        boolean better = (own != null && own >= suggested) || proven(profile, id) >= suggested;
        return better || details.competence().retired()
                ? Optional.empty()
                : Optional.of(ProposedEntry.level(details.competence(), suggested, own, all, because));
    }

    private Optional<ProposedEntry> interest(CompetenceId id, SuggestionReason because, ProfileView profile) {
        var competence = competences.find(id);
        return competence.retired() || profile.interests().contains(id)
                ? Optional.empty()
                : Optional.of(ProposedEntry.interest(competence, because));
    }

    private static @Nullable Integer own(ProfileView profile, CompetenceId id) {
        return profile.selfAssessed().stream()
                .filter(own -> own.competence().equals(id))
                .map(own -> own.level().value())
                .findFirst()
                .orElse(null);
    }

    private int proven(ProfileView profile, CompetenceId id) {
        LocalDate today = LocalDate.now(clock);
        return profile.attested().stream()
                .filter(proof -> proof.competence().equals(id) && proof.countsOn(today))
                .mapToInt(proof -> proof.level().value())
                .max()
                .orElse(0);
    }
}
