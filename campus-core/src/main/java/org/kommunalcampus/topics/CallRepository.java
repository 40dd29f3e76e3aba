package org.kommunalcampus.topics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface CallRepository extends JpaRepository<Call, UUID> {

    Page<Call> findByStateInOrderByDraftedAtDescIdAsc(Collection<CallState> states, Pageable page);

    Page<Call> findByStateAndDeadlineGreaterThanEqualOrderByDeadlineAscIdAsc(
            CallState state, LocalDate today, Pageable page);

    List<Call> findByStateAndDeadlineGreaterThanEqual(CallState state, LocalDate today);

    List<Call> findByStateAndDeadlineLessThan(CallState state, LocalDate today);
}
