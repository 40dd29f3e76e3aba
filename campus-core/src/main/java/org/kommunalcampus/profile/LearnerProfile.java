package org.kommunalcampus.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.MemberId;

/**
 * What one person can, wants and is asked for. Each verb returns whether it changed anything; any change counts up the version, which planning compares.
 * The collections of many profiles load together, {@link ProfileStore#CHUNK} at a time.
 */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class LearnerProfile {

    static final int DEFAULT_WEEKLY_MINUTES = 120;
    static final String DEFAULT_LANGUAGE = "de";

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Embedded
    private HeldJobs jobs = new HeldJobs();

    @Column(nullable = false)
    private int weeklyMinutes = DEFAULT_WEEKLY_MINUTES;

    @Column(nullable = false)
    private String language = DEFAULT_LANGUAGE;

    @ElementCollection
    @CollectionTable(name = "profile_language", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "language")
    @BatchSize(size = ProfileStore.CHUNK)
    private Set<String> furtherLanguages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "profile_format", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "format")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @BatchSize(size = ProfileStore.CHUNK)
    private Set<Format> formats = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "profile_interest", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "competence_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = ProfileStore.CHUNK)
    private Set<UUID> interests = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "blocked_time", joinColumns = @JoinColumn(name = "member_id"))
    @BatchSize(size = ProfileStore.CHUNK)
    private Set<BlockedTime> blockedTimes = new HashSet<>();

    @Embedded
    private Levels levels = new Levels();

    @Embedded
    private Goals goals = new Goals();

    @Version
    private @Nullable Long version;

    /** A profile as it is before anybody touched it. */
    LearnerProfile(MemberId member) {
        memberId = member.value();
    }

    /** A profile as its row says, to look at and never to store; what other tables say of it follows by {@code hold}. */
    LearnerProfile(
            MemberId member,
            @Nullable UUID jobProfile,
            @Nullable LocalDate jobSince,
            int weeklyMinutes,
            String language,
            long version) {
        memberId = member.value();
        jobs.hold(jobProfile, jobSince);
        this.weeklyMinutes = weeklyMinutes;
        this.language = language;
        this.version = version;
    }

    void holdLanguage(String further) {
        furtherLanguages.add(further);
    }

    void hold(Format preferred) {
        formats.add(preferred);
    }

    void holdInterest(UUID competence) {
        interests.add(competence);
    }

    void hold(BlockedTime time) {
        blockedTimes.add(time);
    }

    /** The same facts in an object that is never stored, to try changes on. */
    LearnerProfile copy() {
        LearnerProfile copy = new LearnerProfile(member());
        copy.jobs.takeOver(jobs);
        copy.furtherLanguages.addAll(furtherLanguages);
        copy.weeklyMinutes = weeklyMinutes;
        copy.language = language;
        copy.formats.addAll(formats);
        copy.interests.addAll(interests);
        copy.blockedTimes.addAll(blockedTimes);
        copy.levels.takeOver(levels);
        copy.goals.takeOver(goals);
        copy.version = version;
        return copy;
    }

    ProfileView view() {
        return new ProfileView(
                member(),
                version(),
                jobs.main().orElse(null),
                jobs.since(),
                jobs.further(),
                weeklyMinutes,
                language,
                languages(),
                formats(),
                interests(),
                goals.all(),
                blockedTimes(),
                levels.selfAssessed(),
                levels.attested());
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    /** What is to be announced of a change that is not written yet. */
    ProfileChanged changed() {
        return new ProfileChanged(member(), version() + 1);
    }

    int weeklyMinutes() {
        return weeklyMinutes;
    }

    String language() {
        return language;
    }

    HeldJobs jobs() {
        return jobs;
    }

    /** Everything that the person understands; the language to learn in is among it. */
    Set<String> languages() {
        Set<String> languages = new TreeSet<>(furtherLanguages);
        languages.add(language);
        return Collections.unmodifiableSet(languages);
    }

    Set<Format> formats() {
        return Set.copyOf(formats);
    }

    Set<CompetenceId> interests() {
        return interests.stream().map(CompetenceId::new).collect(Collectors.toUnmodifiableSet());
    }

    Goals goals() {
        return goals;
    }

    List<BlockedTime> blockedTimes() {
        return blockedTimes.stream()
                .filter(BlockedTime::isPossible)
                .sorted(Comparator.comparing(BlockedTime::from))
                .toList();
    }

    Levels levels() {
        return levels;
    }

    /** Changes what the change names; it has been checked before. */
    boolean apply(ProfileChange change) {
        boolean changed = change.weeklyMinutes() != null && spend(change.weeklyMinutes());
        changed |= change.language() != null && learnIn(change.language());
        changed |= change.languages() != null && understand(change.languages());
        changed |= change.formats() != null && prefer(change.formats());
        changed |= change.interests() != null && takeInterestIn(change.interests());
        changed |= change.goals() != null && goals.replace(change.goals());
        changed |= change.blockedTimes() != null && block(change.blockedTimes());
        return changed;
    }

    boolean spend(int minutesPerWeek) {
        boolean changed = minutesPerWeek != weeklyMinutes;
        weeklyMinutes = minutesPerWeek;
        return changed;
    }

    boolean learnIn(String languageCode) {
        boolean changed = !languageCode.equals(language);
        language = languageCode;
        return changed;
    }

    /** Takes note of all languages that the person understands beside the one to learn in. */
    boolean understand(Set<String> all) {
        Set<String> further = new HashSet<>(all);
        further.remove(language);
        return replace(furtherLanguages, further);
    }

    boolean prefer(Set<Format> preferred) {
        return replace(formats, preferred);
    }

    boolean takeInterestIn(Collection<CompetenceId> competences) {
        return replace(interests, competences.stream().map(CompetenceId::value).collect(Collectors.toSet()));
    }

    boolean block(Collection<BlockedTime> times) {
        return replace(blockedTimes, Set.copyOf(times));
    }

    /** Goes back to an untouched profile, but for the job, for what is proven and for goals with these targets. */
    void forgetWishes(Set<GoalTarget> kept) {
        spend(DEFAULT_WEEKLY_MINUTES);
        learnIn(DEFAULT_LANGUAGE);
        furtherLanguages.clear();
        formats.clear();
        interests.clear();
        blockedTimes.clear();
        levels.forgetAssessments();
        goals.keepOnly(kept);
    }

    private static <T> boolean replace(Set<T> current, Set<T> wanted) {
        return current.retainAll(wanted) | current.addAll(wanted);
    }
}
