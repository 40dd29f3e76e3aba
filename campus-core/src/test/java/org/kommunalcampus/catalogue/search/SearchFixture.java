package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleAudience;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleListing;
import org.kommunalcampus.catalogue.ModuleTexts;
import org.kommunalcampus.catalogue.SessionFacts;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.ProviderId;

/** An index of modules that a test describes, on 1 June 2027 at noon. */
final class SearchFixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2027-06-01T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2027, 6, 1);

    private final Map<ModuleId, IndexEntry> entries = new HashMap<>();
    private final Map<ModuleId, ModuleTexts> texts = new HashMap<>();
    private final ModuleIndex index = new ModuleIndex();
    private final NearestCompetences competences =
            NearestCompetences.of(List.of(), index.analysis(), index.compounds());
    private final List<SynonymContent> synonyms = new ArrayList<>();

    /** Adds or replaces a module. */
    ModuleId put(Sketch sketch) {
        entries.put(sketch.id, sketch.entry());
        texts.put(sketch.id, new ModuleTexts(sketch.objective, sketch.description, null));
        return sketch.id;
    }

    void remove(ModuleId id) {
        entries.remove(id);
    }

    /** Brings the index up to date and answers how many documents that took. */
    int update() {
        return index.update(Map.copyOf(entries), this::read);
    }

    /** Adds an entry to the list of synonyms. */
    void alsoCalled(String term, String... alternatives) {
        synonyms.add(new SynonymContent(term, List.of(alternatives), false));
    }

    ModuleHits find(ModuleQuery query) {
        SynonymRules rules = SynonymRules.of(synonyms, index.analysis(), index.compounds());
        return new HitFinder(index, rules, competences, Clock.fixed(NOON, ZoneId.of("Europe/Berlin"))).find(query);
    }

    List<String> titles(String words) {
        return titles(ModuleQuery.words(words));
    }

    List<String> titles(ModuleQuery query) {
        return find(query).content().stream().map(ModuleCard::title).toList();
    }

    private Map<ModuleId, ModuleTexts> read(Collection<ModuleId> ids) {
        Map<ModuleId, ModuleTexts> found = new HashMap<>(texts);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    /** A module for the index: eight hours online in German by one provider unless said otherwise. */
    static final class Sketch {

        static final ProviderId ACADEMY = ProviderId.next();

        private final ModuleId id = ModuleId.next();
        private final String title;
        private long version;
        private @Nullable String objective;
        private @Nullable String description;
        private long fit;
        private int minutes = 480;
        private @Nullable Long cents;
        private Format format = Format.ONLINE;
        private String language = "de";
        private ProviderId provider = ACADEMY;
        private String providerName = "Akademie Nord";
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private @Nullable LocalDate certified;
        private final List<CompetenceLevel> teaches = new ArrayList<>();
        private final List<String> competences = new ArrayList<>();
        private final Map<String, LocalizedText> areas = new HashMap<>();
        private final List<SessionFacts> sessions = new ArrayList<>();

        Sketch(String title) {
            this.title = title;
        }

        Sketch objective(String text) {
            objective = text;
            version++;
            return this;
        }

        Sketch description(String text) {
            description = text;
            version++;
            return this;
        }

        Sketch fitting(long value) {
            fit = value;
            return this;
        }

        Sketch hours(int value) {
            minutes = value * 60;
            return this;
        }

        Sketch euros(int value) {
            cents = value * 100L;
            return this;
        }

        Sketch format(Format value) {
            format = value;
            return this;
        }

        Sketch language(String value) {
            language = value;
            return this;
        }

        Sketch by(ProviderId id, String name) {
            provider = id;
            providerName = name;
            return this;
        }

        Sketch valid(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable LocalDate lastCertified) {
            from = first;
            until = last;
            certified = lastCertified;
            return this;
        }

        Sketch teaches(CompetenceId competence, int level, String name, String area) {
            teaches.add(CompetenceLevel.stated(competence, level));
            competences.add(name);
            areas.put(area, new LocalizedText("Bereich " + area, "Area " + area));
            return this;
        }

        Sketch session(Instant start, int freeSeats) {
            sessions.add(new SessionFacts(SessionId.next(), start, start.plusSeconds(3600), freeSeats, null));
            return this;
        }

        private IndexEntry entry() {
            ModuleFacts facts = new ModuleFacts(
                    id,
                    title,
                    minutes,
                    cents,
                    format,
                    language,
                    List.copyOf(teaches),
                    List.of(),
                    List.of(),
                    from,
                    until,
                    certified,
                    List.copyOf(sessions),
                    List.of(),
                    ModuleAudience.EVERYBODY);
            return new IndexEntry(
                    facts,
                    new ModuleListing(provider, providerName, "EUR", CertificationBasis.AGREEMENT, version),
                    List.copyOf(competences),
                    List.of(),
                    Map.copyOf(areas),
                    List.of(),
                    fit);
        }
    }
}
