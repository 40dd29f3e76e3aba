package org.kommunalcampus.survey;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SlipRepository extends JpaRepository<Slip, UUID> {

    @Query("""
            select new org.kommunalcampus.survey.SlipLot(s.kind, s.subject, s.number, count(s)) from Slip s
            group by s.kind, s.subject, s.number""")
    List<SlipLot> lots();

    @Query("""
            select new org.kommunalcampus.survey.SlipLot(s.kind, s.subject, s.number, count(s)) from Slip s
            where s.kind = :kind and s.subject = :subject group by s.kind, s.subject, s.number""")
    List<SlipLot> lots(SurveyKind kind, UUID subject);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Slip s where s.kind = :kind and s.subject = :subject and s.number = :number order by s.id")
    List<Slip> findToCount(SurveyKind kind, UUID subject, int number);

    @Modifying
    @Query("delete from Slip s where s.kind = :kind and s.subject = :subject and s.number = :number")
    int drop(SurveyKind kind, UUID subject, int number);
}
