package org.kommunalcampus.web.learner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.CopyChoice;
import org.kommunalcampus.curriculum.StageCopies;
import org.kommunalcampus.curriculum.StageCopyView;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Shows the copy that the employer has of the own learning year, and what another one could hold. */
@Component
@RequiredArgsConstructor
class StageCopyPages {

    private final StageCopies copies;
    private final NamesReader namesReader;
    private final Phrases phrases;
    private final Wording wording;

    /**
     * The page.
     *
     * @param agreed whether the municipality has agreed on copies
     * @param stands the copy that the employer has, null for none
     * @param modules what another one could hold
     * @param proposed what is chosen at first
     */
    record Page(
            boolean agreed,
            @Nullable Standing stands,
            List<Option> modules,
            List<Option> readers,
            StageCopyForm proposed) {}

    /** A copy that somebody has. */
    record Standing(String says, List<String> holds) {}

    Page of(Caller caller, Locale locale) {
        MemberId member = caller.requireMember();
        List<CopyChoice> choices = copies.choices(caller, member);
        StageCopyView copy = copies.of(caller, member).orElse(null);
        Names names = namesReader.of(
                Stream.concat(
                                choices.stream().map(CopyChoice::module),
                                copy == null
                                        ? Stream.empty()
                                        : copy.lines().stream().map(StageCopyView.Line::module))
                        .toList(),
                List.of());
        return new Page(
                copies.isAgreed(caller, member),
                copy == null ? null : standing(copy, names, locale),
                choices.stream()
                        .map(choice -> new Option(
                                choice.module().toString(),
                                names.module(choice.module()) + ", "
                                        + wording.days(choice.start(), choice.end(), locale)))
                        .toList(),
                Arrays.stream(ReleasedTo.values())
                        .map(reader -> new Option(reader.name(), reader(reader, locale)))
                        .toList(),
                new StageCopyForm(
                        choices.stream()
                                .filter(choice -> copy == null ? choice.known() : copy.holds(choice.module()))
                                .map(choice -> choice.module().toString())
                                .toList(),
                        copy == null
                                ? List.of()
                                : copy.readers().stream().map(ReleasedTo::name).toList()));
    }

    /** Since when who has a copy; null where nobody has one. */
    @Nullable
    String stands(Caller caller, Locale locale) {
        return copies.of(caller, caller.requireMember())
                .map(copy -> stands(copy, locale))
                .orElse(null);
    }

    private String stands(StageCopyView copy, Locale locale) {
        return phrases.say(
                "learner.copy.stands",
                locale,
                wording.day(copy.sentAt(), locale),
                copy.readers().stream()
                        .sorted()
                        .map(reader -> reader(reader, locale))
                        .collect(Collectors.joining(", ")),
                wording.day(copy.until(), locale));
    }

    private Standing standing(StageCopyView copy, Names names, Locale locale) {
        return new Standing(
                stands(copy, locale),
                copy.lines().stream()
                        .map(line ->
                                names.module(line.module()) + ", " + wording.days(line.start(), line.end(), locale))
                        .toList());
    }

    private String reader(ReleasedTo reader, Locale locale) {
        return phrases.say("learner.copy.reader." + reader, locale);
    }
}
