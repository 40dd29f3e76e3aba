package org.kommunalcampus.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleAudience.Binding;
import org.kommunalcampus.catalogue.ModuleAudience.CareerStage;

/** Reads from the words of a target group whom it names. Where several kinds of people are named side by side, none of them is taken for the audience. */
public final class AudienceWords {

    private static final Pattern LEADERS =
            Pattern.compile("führungskr(a|ä)ft|vorgesetzt|amtsleitung|dezernatsleitung|managers?\\b|team leaders");
    private static final Pattern LEADERS_FIRST =
            Pattern.compile("(ausschließlich |nur )?(für )?(nachwuchs|neue |angehende |erfahrene )?"
                    + "(führungskr|vorgesetzt|amtsleitung|managers?\\b).*");
    private static final Pattern NEWCOMERS =
            Pattern.compile("quereinst|berufseinst|berufsanf|neue beschäftigte|neueingestellt|newcomers");
    private static final Pattern EXPERIENCED =
            Pattern.compile("\\berfahrene|mit (mehrjähriger )?berufserfahrung|experienced");
    private static final Pattern STRICT = Pattern.compile("\\b(ausschließlich|nur für|only for)\\b");
    private static final Pattern EVERYBODY =
            Pattern.compile("\\balle beschäftigten|all local government staff|beschäftigte aller");

    /** Words that name a job, by the code of its profile. */
    private static final Map<String, Pattern> JOBS = jobs();

    private AudienceWords() {}

    /** The audience that the words name, everybody where they name nobody in particular. */
    public static ModuleAudience read(@Nullable String words) {
        String text = plain(words);
        boolean leaders = LEADERS_FIRST.matcher(text).matches();
        Set<String> jobs = jobs(text);
        if (EVERYBODY.matcher(text).find() || jobs.size() > 1 || (!jobs.isEmpty() && namesLeaders(text) && !leaders)) {
            return ModuleAudience.EVERYBODY;
        }
        return new ModuleAudience(
                jobs,
                leaders ? Boolean.TRUE : null,
                stage(text),
                null,
                STRICT.matcher(text).find() ? Binding.ONLY : null);
    }

    /** Whether the words speak of people who lead others. */
    public static boolean namesLeaders(@Nullable String words) {
        return LEADERS.matcher(plain(words)).find();
    }

    private static Set<String> jobs(String text) {
        Set<String> named = new TreeSet<>();
        JOBS.forEach((code, word) -> {
            if (word.matcher(text).find()) {
                named.add(code);
            }
        });
        return named;
    }

    private static @Nullable CareerStage stage(String text) {
        if (NEWCOMERS.matcher(text).find()) {
            return CareerStage.NEWCOMER;
        }
        return EXPERIENCED.matcher(text).find() ? CareerStage.EXPERIENCED : null;
    }

    private static String plain(@Nullable String words) {
        return words == null ? "" : words.strip().toLowerCase(Locale.GERMAN);
    }

    private static Map<String, Pattern> jobs() {
        Map<String, Pattern> jobs = new LinkedHashMap<>();
        jobs.put("DEPOT_HEAD", Pattern.compile("bauhofleit|führungskräfte in bauhof"));
        jobs.put("DATA_PROTECTION_OFFICER", Pattern.compile("datenschutzbeauftragt"));
        jobs.put("IT_SECURITY_OFFICER", Pattern.compile("informationssicherheitsbeauftragt"));
        jobs.put("DIGITAL_GUIDE", Pattern.compile("digitallots"));
        jobs.put("PROCESS_MANAGER", Pattern.compile("prozessmanagement"));
        jobs.put("PROCUREMENT_OFFICER", Pattern.compile("vergabestelle"));
        jobs.put("COUNCIL_OFFICE", Pattern.compile("sitzungsdienst|ratsbüro"));
        jobs.put("COMMUNICATIONS", Pattern.compile("öffentlichkeitsarbeit|pressestelle"));
        jobs.put("REGISTRY_OFFICE", Pattern.compile("standes(amt|ämter|beamt)"));
        jobs.put("CITIZEN_OFFICE", Pattern.compile("bürgerbüro"));
        jobs.put("BUDGET_OFFICER", Pattern.compile("kämmerei"));
        jobs.put("HR_OFFICER", Pattern.compile("personalamt|personalämter"));
        return jobs;
    }
}
