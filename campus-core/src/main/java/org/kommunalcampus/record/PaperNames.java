package org.kommunalcampus.record;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Parsed;
import org.kommunalcampus.shared.TextReader;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/**
 * How people write their own names on records: with titles, in another order, with umlauts and accents or initials. The employer's register stays as it
 * is, and so do records that were issued already.
 */
@UseCase
@RequiredArgsConstructor
public class PaperNames {

    /** Letters of a name on paper. */
    public static final int LONGEST = 120;

    private static final TextReader NAME = TextReader.line(LONGEST);

    /** What the letters of the papers print; they have no others. */
    private static final Pattern PRINTED = Pattern.compile(
            "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{InCombiningDiacriticalMarks}0-9 .,'’ʼ‘`´()/·&–-]*");

    private final PaperNameRepository names;
    private final NamesOnPaper known;
    private final ProofTurns turns;
    private final Audit audit;
    private final Clock clock;

    /** How the caller is called. */
    public PaperNameView of(Caller caller) {
        MemberId self = caller.requirePerson();
        return new PaperNameView(known.registered(self), own(caller).orElse(null));
    }

    /** How the caller writes the name; empty for as the register does, also once the register calls the caller by another name. */
    public Optional<String> own(Caller caller) {
        return known.own(caller.requirePerson());
    }

    /**
     * Writes the caller's name so on all that is issued from now on. Throws {@link Invalid} at {@code /name} for one that is missing or too long,
     * {@code other-letters} for one that papers cannot print, and {@code other-person} or {@code foreign-word} for one that is not the registered one ({@link WrittenName}): a record proves something of a person whom others
     * must be able to recognise. Who has another name has the register changed first.
     */
    public void write(Caller caller, String typed) {
        MemberId self = caller.requirePerson();
        turns.take(self);
        Parsed<String> read = NAME.readVisible(typed);
        var checks = new FieldChecks();
        if (read instanceof Parsed.Unreadable<String> refusal) {
            checks.reject("/name", refusal.code(), refusal.detail());
        }
        String name = read.value().orElse("");
        String problem = name.isEmpty() ? null : known.problem(self, name);
        if (!PRINTED.matcher(name).matches()) {
            checks.reject("/name", "other-letters", "Latin, Greek and Cyrillic letters are printed.");
        } else if (problem != null) {
            checks.reject("/name", problem, "The name consists of the one of the employer's register, and of titles.");
        }
        checks.orThrow();
        Optional<PaperName> stored = names.findById(self.value());
        if (stored.filter(before -> before.getName().equals(name)).isPresent()) {
            return;
        }
        stored.ifPresentOrElse(
                before -> before.become(name, Times.now(clock)),
                () -> names.save(new PaperName(self, name, Times.now(clock))));
        audit.recordOwn(caller, "paper-name.changed", "member", self.toString(), null);
    }

    /** Writes the caller's name as the register does again. Does nothing where that is so already. */
    public void forget(Caller caller) {
        MemberId self = caller.requirePerson();
        turns.take(self);
        names.findById(self.value()).ifPresent(stored -> {
            names.delete(stored);
            audit.recordOwn(caller, "paper-name.removed", "member", self.toString(), null);
        });
    }
}
