package org.kommunalcampus.record;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.shared.SearchKey;

/**
 * Whether what somebody writes is the name under which the employer's register knows the person. It consists of words of that name in any order, umlauts, accents,
 * {@code ß} and case aside, of their initials and of academic titles; the whole family name is part of it, or a given name and a part of the family name.
 * Particles such as {@code von} are in many names and tell nobody apart.
 */
final class WrittenName {

    /** A family or given name of the register has to be part of it. */
    static final String OTHER_PERSON = "other-person";

    /** Holds something that is neither in the register nor a title. */
    static final String FOREIGN_WORD = "foreign-word";

    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "am", "auf", "av", "da", "das", "de", "del", "della", "dem", "den", "der", "des", "di", "do",
            "dos", "du", "e", "el", "i", "im", "la", "las", "le", "los", "of", "ten", "ter", "und", "van", "vom", "von",
            "y", "zu", "zum", "zur");

    private static final String FIELDS =
            "agr|dent|disc\\.\\s?pol|habil|iur|jur|med|med\\.\\s?dent|med\\.\\s?vet|mont|nat|nat\\.\\s?med|oec|paed|phil|phil\\.\\s?nat|pol|publ|rer|sc|soc|techn|theol|vet";

    private static final String DIPLOMAS =
            "Betriebsw|Betriebswirt|Betriebswirtin|Bibl|Biol|Chem|Des|Finw|Finanzwirt|Finanzwirtin|Geogr|Inf|Inform|Ing|Jur|Kff|Kffr|Kfm|Math|Ök|Oec|Päd|Paed|Phys|"
                    + "Pol|Psych|Rpfl|Rechtspfl|Rechtspfleger|Rechtspflegerin|Soz|Sozialarb|Sozialpäd|Theol|Verw|Verwaltungswirt|Verwaltungswirtin|Verww|Vw|Volksw";

    /** What universities and authorities confer; nothing that says how well somebody did. */
    private static final Pattern TITLES = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}.-])(?:"
                    + "(?:Univ\\.-)?Prof\\.|Professorin|Professor|Priv\\.-Doz\\.|PD"
                    + "|Dr\\.(?:-Ing\\.)?(?:\\s?(?:" + FIELDS
                    + ")\\.)*(?:\\s?(?:h\\.\\s?c\\.|e\\.\\s?h\\.)(?:\\s?mult\\.)?)?|Dr"
                    + "|Dipl\\.-(?:" + DIPLOMAS + ")(?:\\.?-(?:" + DIPLOMAS
                    + "))?\\.?(?:\\s?\\((?:FH|BA|TU|Univ\\.)\\))?"
                    + "|Mag\\.|[BM]\\.\\s?A\\.|[BM]\\.\\s?Sc\\.|[BM]\\.\\s?Eng\\.|[BM]\\.\\s?Ed\\.|LL\\.\\s?[BM]\\.|MBA|MPA|MPH|Ph\\.?\\s?D\\.?|Ass\\.\\s?jur\\."
                    + ")(?![\\p{L}\\p{M}\\p{N}-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** More than anybody has. */
    private static final int MOST_TITLES = 6;

    private static final Pattern LETTERS_ONLY = Pattern.compile("[\\p{L}\\p{M}\\s.,'’‐‑-]*");

    private WrittenName() {}

    /** Why the text does not name the person: {@link #OTHER_PERSON} or {@link #FOREIGN_WORD}; {@code null} where it does. */
    static @Nullable String problem(MemberView person, String text) {
        List<String> titles =
                TITLES.matcher(text).results().map(found -> found.group()).toList();
        String rest = TITLES.matcher(text).replaceAll(" ");
        List<String> written = words(rest);
        if (!names(person, Set.copyOf(written))) {
            return OTHER_PERSON;
        }
        List<String> known = words(person.fullName());
        Set<String> initials = known.stream().map(word -> word.substring(0, 1)).collect(Collectors.toSet());
        boolean own = written.stream().allMatch(word -> known.contains(word) || initials.contains(word));
        boolean bounded = titles.size() <= MOST_TITLES && written.size() <= known.size();
        return own && bounded && LETTERS_ONLY.matcher(rest).matches() ? null : FOREIGN_WORD;
    }

    private static boolean names(MemberView person, Set<String> written) {
        Set<String> given = telling(person.givenName());
        Set<String> family = telling(person.familyName());
        if (family.isEmpty()) {
            return !given.isEmpty() && written.containsAll(given);
        }
        return written.containsAll(family)
                || (given.stream().anyMatch(written::contains)
                        && family.stream().anyMatch(part -> part.length() > 1 && written.contains(part)));
    }

    /** The words by which people are told apart; all of them where a name consists of particles. */
    private static Set<String> telling(String name) {
        List<String> all = words(TITLES.matcher(name).replaceAll(" "));
        Set<String> telling = new HashSet<>(all);
        telling.removeAll(PARTICLES);
        return telling.isEmpty() ? Set.copyOf(all) : telling;
    }

    private static List<String> words(String text) {
        String key = SearchKey.of(text);
        return key.isEmpty() ? List.of() : Arrays.asList(key.split(" "));
    }
}
