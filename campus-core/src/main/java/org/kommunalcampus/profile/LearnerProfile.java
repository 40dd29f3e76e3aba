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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
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

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID jobProfileId;

    private @Nullable LocalDate jobSince;

    @ElementCollection
    @CollectionTable(name = "further_job", joinColumns = @JoinColumn(name = "member_id"))
    @BatchSize(size = ProfileStore.CHUNK)
    private Set<FurtherJob> furtherJobs = new HashSet<>();

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

    @ElementCollection
    @CollectionTable(name = "goal", joinColumns = @JoinColumn(name = "member_id"))
    @MapKeyColumn(name = "id")
    @MapKeyJdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = ProfileStore.CHUNK)
    private Map<UUID, Goal> goals = new HashMap<>();

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
        jobProfileId = jobProfile;
        this.jobSince = jobSince;
        this.weeklyMinutes = weeklyMinutes;
        this.language = language;
        this.version = version;
    }

    void hold(FurtherJob job) {
        furtherJobs.add(job);
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

    void hold(UUID id, Goal goal) {
        goals.put(id, goal);
    }

    /** The same facts in an object that is never stored, to try changes on. */
    LearnerProfile copy() {
        LearnerProfile copy = new LearnerProfile(member());
        copy.jobProfileId = jobProfileId;
        copy.jobSince = jobSince;
        copy.furtherJobs.addAll(furtherJobs);
        copy.furtherLanguages.addAll(furtherLanguages);
        copy.weeklyMinutes = weeklyMinutes;
        copy.language = language;
        copy.formats.addAll(formats);
        copy.interests.addAll(interests);
        copy.blockedTimes.addAll(blockedTimes);
        copy.levels.takeOver(levels);
        copy.goals.putAll(goals);
        copy.version = version;
        return copy;
    }

    ProfileView view() {
        return new ProfileView(
                member(),
                version(),
                jobProfile().orElse(null),
                jobSince,
                furtherJobs(),
                weeklyMinutes,
                language,
                languages(),
                formats(),
                interests(),
                goals(),
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

    Optional<JobProfileId> jobProfile() {
        return Optional.ofNullable(jobProfileId).map(JobProfileId::new);
    }

    /** Jobs beside the main one, the longest held first. */
    List<HeldJob> furtherJobs() {
        return furtherJobs.stream()
                .sorted(Comparator.comparing(FurtherJob::since).thenComparing(FurtherJob::jobProfileId))
                .map(FurtherJob::view)
                .toList();
    }

    /** The main job first, then the others. */
    List<HeldJob> jobs() {
        List<HeldJob> jobs = new ArrayList<>();
        jobProfile().ifPresent(main -> jobs.add(new HeldJob(main, jobSince)));
        jobs.addAll(furtherJobs());
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

    List<GoalView> goals() {
        return goals.entrySet().stream()
                .map(goal -> new GoalView(
                        new GoalId(goal.getKey()),
                        goal.getValue().target(),
                        goal.getValue().due()))
                .sorted(Comparator.comparing(GoalView::due).thenComparing(GoalView::id))
                .toList();
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
        changed |= change.goals() != null && aimOnlyAt(change.goals());
        changed |= change.blockedTimes() != null && block(change.blockedTimes());
        return changed;
    }

    /** Gives the person these jobs; returns whether anything is different. */
    boolean assign(JobAssignment jobs, LocalDate today) {
        UUID main = jobs.main() == null ? null : jobs.main().value();
        LocalDate since = sinceOf(main, jobs.since(), today);
        boolean changed = !Objects.equals(main, jobProfileId) || !Objects.equals(since, jobSince);
        jobProfileId = main;
        jobSince = since;
        if (jobs.further() != null) {
            changed |= replace(
                    furtherJobs, jobs.further().stream().map(FurtherJob::of).collect(Collectors.toSet()));
        }
        return furtherJobs.removeIf(job -> job.jobProfileId().equals(main)) | changed;
    }

    private @Nullable LocalDate sinceOf(@Nullable UUID main, @Nullable LocalDate stated, LocalDate today) {
        if (main == null) {
            return null;
        }
        if (main.equals(jobProfileId)) {
            return stated == null ? jobSince : stated;
        }
        if (stated != null && !stated.equals(jobSince)) {
            return stated;
        }
        return furtherJobs.stream()
                .filter(job -> job.jobProfileId().equals(main))
                .map(FurtherJob::since)
                .findFirst()
                .orElse(jobProfileId == null ? null : today);
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

    Optional<GoalView> goal(GoalTarget target) {
        return goals().stream().filter(goal -> goal.target().equals(target)).findFirst();
    }

    /** Adds the goal, or moves the one with the same target. */
    boolean aimAt(WantedGoal wanted) {
        UUID id = goal(wanted.target()).map(same -> same.id().value()).orElseGet(UUID::randomUUID);
        Goal goal = Goal.of(wanted);
        return !goal.equals(goals.put(id, goal));
    }

    boolean aimOnlyAt(Collection<WantedGoal> wanted) {
        Set<GoalTarget> targets = wanted.stream().map(WantedGoal::target).collect(Collectors.toSet());
        boolean changed = goals.values().removeIf(goal -> !targets.contains(goal.target()));
        for (WantedGoal each : wanted) {
            changed |= aimAt(each);
        }
        return changed;
    }

    boolean drop(GoalId id) {
        return goals.remove(id.value()) != null;
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
        goals.values().removeIf(goal -> !kept.contains(goal.target()));
    }

    private static <T> boolean replace(Set<T> current, Set<T> wanted) {
        return current.retainAll(wanted) | current.addAll(wanted);
    }
}
