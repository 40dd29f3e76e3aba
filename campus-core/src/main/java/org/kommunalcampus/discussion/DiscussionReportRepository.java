package org.kommunalcampus.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DiscussionReportRepository extends JpaRepository<DiscussionReport, UUID> {

    String OPEN = """
            from DiscussionReport r where r.state = org.kommunalcampus.discussion.ReportState.OPEN
            and (:provider is null or r.providerId = :provider)""";

    boolean existsByThreadId(UUID thread);

    boolean existsByPostIdAndMemberIdAndState(UUID post, UUID reporter, ReportState state);

    long countByMemberIdAndReportedAtAfter(UUID reporter, Instant since);

    /** Those that wait, for a provider or for the operator, the oldest first. */
    @Query(value = "select r " + OPEN + " order by r.reportedAt, r.id", countQuery = "select count(r) " + OPEN)
    Page<DiscussionReport> findOpen(@Nullable UUID provider, Pageable page);

    @Query("select r from DiscussionReport r where r.id = :id and (:provider is null or r.providerId = :provider)")
    Optional<DiscussionReport> find(UUID id, @Nullable UUID provider);

    List<DiscussionReport> findByPostIdAndState(UUID post, ReportState state);

    @Modifying
    @Query("update DiscussionReport r set r.memberId = null where r.memberId = :person")
    void forgetReporter(UUID person);

    @Modifying
    @Query("delete from DiscussionReport r where r.decidedAt < :until")
    int deleteDecidedBefore(Instant until);
}
