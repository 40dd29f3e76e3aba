package org.kommunalcampus.web.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.recognition.CheckedLevel;
import org.kommunalcampus.recognition.ProofChecker;
import org.kommunalcampus.recognition.ProofStatement;
import org.kommunalcampus.recognition.RecognitionState;
import org.kommunalcampus.recognition.RecognitionView;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words proofs from elsewhere, for those who handed them in and for those who check them. */
@Component
@RequiredArgsConstructor
class RecognitionPages {

    private static final int KILOBYTE = 1024;

    private final NamesReader namesReader;
    private final Phrases phrases;
    private final Wording wording;

    /** A proof in a list; all texts are in the reader's language. */
    record Row(String id, String title, String issuer, String about, String handedIn, Badge state) {}

    /** A fact with its label. */
    record Term(String label, String value) {}

    /** A file that may be opened. */
    record FileLink(String id, String name) {}

    /**
     * A level, as it was claimed and as it counts.
     *
     * @param wanted what a form offers first, blank for none
     */
    record LevelLine(String competence, String name, String wanted, String text) {}

    /**
     * A proof with all that is known of it.
     *
     * @param module id of the module, null where it shows levels
     * @param parts the levels that the module teaches, of which some may count
     */
    record Detail(
            String id,
            long version,
            String title,
            Badge state,
            List<Term> facts,
            List<LevelLine> levels,
            @Nullable String module,
            List<LevelLine> parts,
            List<FileLink> files,
            @Nullable String note,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String remark,
            @Nullable String lastDay,
            boolean undecided,
            boolean questioned,
            boolean granted) {}

    List<Row> rows(List<RecognitionView> found, Locale locale) {
        Names names = names(found);
        return found.stream()
                .map(proof -> new Row(
                        proof.id().toString(),
                        Objects.requireNonNullElse(proof.statement().title(), ""),
                        Objects.requireNonNullElse(proof.statement().issuer(), ""),
                        about(proof, names, locale),
                        wording.day(proof.handedInAt(), locale),
                        state(proof.state(), locale)))
                .toList();
    }

    Detail detail(RecognitionView proof, Locale locale) {
        Names names = names(List.of(proof));
        ProofStatement said = proof.statement();
        return new Detail(
                proof.id().toString(),
                proof.version(),
                Objects.requireNonNullElse(said.title(), ""),
                state(proof.state(), locale),
                facts(proof, names, locale),
                proof.levels().stream().map(level -> line(level, names, locale)).toList(),
                proof.module() == null ? null : proof.module().toString(),
                parts(proof.module(), names, locale),
                proof.files().stream()
                        .map(file -> new FileLink(
                                file.id().toString(),
                                say("file", locale, file.name(), (file.size() + KILOBYTE - 1) / KILOBYTE)))
                        .toList(),
                said.note(),
                proof.question(),
                proof.answer(),
                proof.remark(),
                said.validUntil() == null ? null : said.validUntil().toString(),
                proof.state().isUndecided(),
                proof.state() == RecognitionState.QUESTIONED,
                proof.state().isGranted());
    }

    /** The levels to choose from, none first. */
    List<Option> levels(Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", say("level.none", locale)));
        IntStream.rangeClosed(Level.MIN, Level.MAX)
                .mapToObj(level -> new Option(
                        String.valueOf(level),
                        wording.text(
                                "fragment.level.named",
                                locale,
                                level,
                                wording.text("fragment.level." + level, locale))))
                .forEach(options::add);
        return options;
    }

    /** Which lists there are. */
    List<Option> stands(Locale locale) {
        return Arrays.stream(RecognitionStand.values())
                .map(stand -> new Option(stand.name(), say("stand." + stand, locale)))
                .toList();
    }

    private List<Term> facts(RecognitionView proof, Names names, Locale locale) {
        ProofStatement said = proof.statement();
        List<Term> facts = new ArrayList<>();
        facts.add(term("issuer", Objects.requireNonNullElse(said.issuer(), ""), locale));
        if (said.issuedOn() != null) {
            facts.add(term("issuedOn", wording.day(said.issuedOn(), locale), locale));
        }
        if (said.validUntil() != null) {
            facts.add(term("validUntil", wording.day(said.validUntil(), locale), locale));
        }
        if (said.minutes() != null) {
            facts.add(term("hours", wording.hours(said.minutes(), locale), locale));
        }
        if (proof.module() != null) {
            facts.add(term("module", names.module(proof.module()), locale));
        }
        facts.add(term("checker", checker(proof, names, locale), locale));
        facts.add(term("handedIn", wording.day(proof.handedInAt(), locale), locale));
        if (proof.decidedAt() != null) {
            facts.add(term("decided", wording.day(proof.decidedAt(), locale), locale));
        }
        if (proof.state().isGranted()) {
            facts.add(term(
                    "grantedUntil",
                    proof.grantedUntil() == null ? say("forGood", locale) : wording.day(proof.grantedUntil(), locale),
                    locale));
        }
        return facts;
    }

    private String checker(RecognitionView proof, Names names, Locale locale) {
        return proof.checker() == ProofChecker.EMPLOYER || proof.module() == null
                ? say("checkedBy.EMPLOYER", locale)
                : names.card(proof.module())
                        .map(ModuleCard::providerName)
                        .orElseGet(() -> say("checkedBy.PROVIDER", locale));
    }

    private LevelLine line(CheckedLevel level, Names names, Locale locale) {
        Integer claimed = level.claimed();
        Integer granted = level.granted();
        String text;
        if (granted == null) {
            text = say("level.claimed", locale, claimed);
        } else if (claimed == null || claimed.equals(granted)) {
            text = say("level.granted", locale, granted);
        } else {
            text = say("level.both", locale, granted, claimed);
        }
        return new LevelLine(
                level.competence().toString(),
                names.competence(level.competence(), locale),
                claimed == null ? "" : claimed.toString(),
                text);
    }

    private List<LevelLine> parts(@Nullable ModuleId module, Names names, Locale locale) {
        return module == null
                ? List.of()
                : names.card(module).stream()
                        .flatMap(card -> card.teaches().stream())
                        .map(taught -> new LevelLine(
                                taught.competence().toString(), names.competence(taught.competence(), locale), "", ""))
                        .toList();
    }

    private String about(RecognitionView proof, Names names, Locale locale) {
        return proof.module() != null
                ? say("about.module", locale, names.module(proof.module()))
                : phrases.list(
                        proof.levels().stream()
                                .map(level -> names.competence(level.competence(), locale))
                                .toList(),
                        locale);
    }

    private Names names(List<RecognitionView> found) {
        List<ModuleId> modules = found.stream()
                .map(RecognitionView::module)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<CompetenceId> competences = new HashSet<>();
        found.forEach(proof -> proof.levels().forEach(level -> competences.add(level.competence())));
        if (found.size() == 1 && !modules.isEmpty()) {
            namesReader.of(modules, List.of()).card(modules.getFirst()).stream()
                    .flatMap(card -> card.teaches().stream())
                    .map(CompetenceLevel::competence)
                    .forEach(competences::add);
        }
        return namesReader.of(modules, competences);
    }

    private Badge state(RecognitionState state, Locale locale) {
        Tone tone = switch (state) {
            case OPEN -> Tone.INFO;
            case QUESTIONED -> Tone.WARNING;
            case RECOGNISED, PARTLY_RECOGNISED -> Tone.SUCCESS;
            case DECLINED, REVOKED -> Tone.DANGER;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return new Badge(tone, say("state." + state, locale));
    }

    private Term term(String key, String value, Locale locale) {
        return new Term(say(key, locale), value);
    }

    private String say(String key, Locale locale, @Nullable Object... arguments) {
        return phrases.say("recognition." + key, locale, arguments);
    }
}
