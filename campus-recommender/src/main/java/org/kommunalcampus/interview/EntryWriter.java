package org.kommunalcampus.interview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Brings accepted entries into the profile and takes them out again, by the verbs with which people change it themselves. */
@Component
@RequiredArgsConstructor
class EntryWriter {

    private final Profiles profiles;

    /** Writes the entries and answers what stood there before. Entries of a level come with the one that was accepted. */
    List<WrittenEntry> write(Caller caller, MemberId member, Collection<ProposedEntry> accepted) {
        ProfileView before = profiles.of(caller, member);
        var change = new Change(before);
        List<WrittenEntry> written = new ArrayList<>();
        for (ProposedEntry entry : accepted) {
            String stored = stored(entry);
            written.add(new WrittenEntry(
                    entry.entry(),
                    entry.kind(),
                    competence(entry),
                    stored,
                    now(entry.kind(), competenceOf(entry), before)));
            change.take(entry.kind(), competenceOf(entry), stored);
        }
        change.make(caller, member);
        return written;
    }

    /** Takes the entries out again, or back to what stood there before; what the person changed since stays. */
    void takeBack(Caller caller, MemberId member, Set<WrittenEntry> entries) {
        ProfileView now = profiles.of(caller, member);
        var change = new Change(now);
        for (WrittenEntry entry : entries) {
            CompetenceId competence = entry.competenceId() == null ? null : entry.competence();
            if (isAsWritten(entry, now(entry.kind(), competence, now))) {
                change.take(entry.kind(), competence, entry.before());
            }
        }
        change.make(caller, member);
    }

    /** That there is no level yet does not show in the profile. */
    private static boolean isAsWritten(WrittenEntry entry, @Nullable String now) {
        boolean none = entry.kind() == EntryKind.LEVEL && entry.stored().equals("0");
        return none ? now == null : entry.stored().equals(now);
    }

    private static String stored(ProposedEntry entry) {
        return switch (entry.kind()) {
            case LEVEL -> String.valueOf(Objects.requireNonNull(entry.level()));
            case INTEREST -> Objects.requireNonNull(competenceOf(entry)).toString();
            case FORMATS -> text(entry.formats());
            case LEARNING_TIME -> String.valueOf(Objects.requireNonNull(entry.weeklyMinutes()));
        };
    }

    private static @Nullable String now(EntryKind kind, @Nullable CompetenceId competence, ProfileView profile) {
        return switch (kind) {
            case LEVEL ->
                profile.selfAssessed().stream()
                        .filter(own -> own.competence().equals(competence))
                        .map(own -> String.valueOf(own.level().value()))
                        .findFirst()
                        .orElse(null);
            case INTEREST ->
                competence != null && profile.interests().contains(competence) ? competence.toString() : null;
            case FORMATS -> text(profile.formats());
            case LEARNING_TIME -> String.valueOf(profile.weeklyMinutes());
        };
    }

    private static @Nullable UUID competence(ProposedEntry entry) {
        return entry.competence() == null ? null : entry.competence().id().value();
    }

    private static @Nullable CompetenceId competenceOf(ProposedEntry entry) {
        return entry.competence() == null ? null : entry.competence().id();
    }

    private static String text(Set<Format> formats) {
        return formats.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    /** All that is to change, made in one go. */
    private final class Change {
        private final ProfileView profile;
        private final Map<CompetenceId, Integer> levels = new HashMap<>();
        private final Set<CompetenceId> cleared = new HashSet<>();
        private final Set<CompetenceId> interests;
        private ProfileChange wishes = ProfileChange.nothing();

        Change(ProfileView profile) {
            this.profile = profile;
            interests = new HashSet<>(profile.interests());
        }

        /** Notes the value that is to stand there, {@code null} for none. */
        void take(EntryKind kind, @Nullable CompetenceId competence, @Nullable String value) {
            switch (kind) {
                case LEVEL -> level(Objects.requireNonNull(competence), value);
                case INTEREST -> interest(Objects.requireNonNull(competence), value != null);
                case FORMATS -> wishes = wishes.withFormats(formats(value == null ? "" : value));
                case LEARNING_TIME -> {
                    if (value != null) {
                        wishes = wishes.withWeeklyMinutes(Integer.parseInt(value));
                    }
                }
            }
        }

        private void level(CompetenceId competence, @Nullable String value) {
            if (value == null) {
                cleared.add(competence);
            } else {
                levels.put(competence, Integer.parseInt(value));
            }
        }

        private void interest(CompetenceId competence, boolean wanted) {
            if (wanted) {
                interests.add(competence);
            } else {
                interests.remove(competence);
            }
            wishes = wishes.withInterests(Set.copyOf(interests));
        }

        private static Set<Format> formats(String text) {
            Set<Format> formats = EnumSet.noneOf(Format.class);
            for (String name : text.split(" ")) {
                if (!name.isEmpty()) {
                    formats.add(Format.valueOf(name));
                }
            }
            return formats;
        }

        void make(Caller caller, MemberId member) {
            if (!wishes.equals(ProfileChange.nothing())) {
                profiles.change(caller, member, wishes, profile.version());
            }
            if (!levels.isEmpty()) {
                profiles.answer(caller, member, levels);
            }
            cleared.forEach(competence -> profiles.clearSelf(caller, member, competence));
        }
    }
}
