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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    @Column(nullable = false)
    private int weeklyMinutes = DEFAULT_WEEKLY_MINUTES;

    @Column(nullable = false)
    private String language = DEFAULT_LANGUAGE;

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
    LearnerProfile(MemberId member, @Nullable UUID jobProfile, int weeklyMinutes, String language, long version) {
        memberId = member.value();
        jobProfileId = jobProfile;
        this.weeklyMinutes = weeklyMinutes;
        this.language = language;
        this.version = version;
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
                weeklyMinutes,
                language,
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
        changed |= change.formats() != null && prefer(change.formats());
        changed |= change.interests() != null && takeInterestIn(change.interests());
        changed |= change.goals() != null && aimOnlyAt(change.goals());
        changed |= change.blockedTimes() != null && block(change.blockedTimes());
        return changed;
    }

    boolean assign(@Nullable JobProfileId jobProfile) {
        UUID assigned = jobProfile == null ? null : jobProfile.value();
        boolean changed = !Objects.equals(assigned, jobProfileId);
        jobProfileId = assigned;
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
