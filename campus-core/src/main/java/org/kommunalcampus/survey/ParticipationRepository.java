package org.kommunalcampus.survey;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ParticipationRepository extends JpaRepository<Participation, Participation.Key> {

    @Query("select p.id from Participation p where p.id.participant = :participant")
    Set<Participation.Key> keysOf(String participant);

    @Query("""
            select p.id.participant from Participation p
            where p.id.kind = :kind and p.id.subject = :subject and p.id.participant in :people""")
    Set<String> participants(SurveyKind kind, UUID subject, Collection<String> people);

    @Query("select p from Participation p where p.id.participant = :participant")
    List<Participation> of(String participant);
}
