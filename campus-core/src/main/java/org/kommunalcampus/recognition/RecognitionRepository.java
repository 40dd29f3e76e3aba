package org.kommunalcampus.recognition;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecognitionRepository extends Repository<Recognition, UUID> {

    Recognition saveAndFlush(Recognition recognition);

    void delete(Recognition recognition);

    Optional<Recognition> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Recognition r where r.id = :id")
    Optional<Recognition> findToChange(UUID id);

    Page<Recognition> findByMemberIdOrderByHandedInAtDescIdAsc(UUID member, Pageable page);

    List<Recognition> findByMemberId(UUID member);

    long countByMemberIdAndStateIn(UUID member, Collection<RecognitionState> states);

    long countByMunicipalityIdAndCheckerAndState(UUID municipality, ProofChecker checker, RecognitionState state);

    long countByProviderIdAndCheckerAndState(UUID provider, ProofChecker checker, RecognitionState state);

    @Query("""
            select r from Recognition r
            where r.municipalityId = :municipality and r.checker = org.kommunalcampus.recognition.ProofChecker.EMPLOYER
            and r.state in :states and r.state <> org.kommunalcampus.recognition.RecognitionState.WITHDRAWN
            and (r.memberId in :people or lower(r.title) like :words escape '!' or lower(r.issuer) like :words escape '!')""")
    Page<Recognition> atEmployer(
            UUID municipality,
            Collection<RecognitionState> states,
            Collection<UUID> people,
            String words,
            Pageable page);

    @Query("""
            select r from Recognition r
            where r.providerId = :provider and r.checker = org.kommunalcampus.recognition.ProofChecker.PROVIDER
            and r.state in :states and r.state <> org.kommunalcampus.recognition.RecognitionState.WITHDRAWN
            and (lower(r.title) like :words escape '!' or lower(r.issuer) like :words escape '!')""")
    Page<Recognition> atProvider(UUID provider, Collection<RecognitionState> states, String words, Pageable page);

    @Query("""
            select r from Recognition r
            where r.decidedAt < :before and (size(r.files) > 0 or r.state in :worthless) order by r.decidedAt, r.id""")
    List<Recognition> decidedBefore(Instant before, Collection<RecognitionState> worthless, Pageable page);

    @Query(
            "select r from Recognition r where r.state in :states and r.handedInAt < :before order by r.handedInAt, r.id")
    List<Recognition> handedInBefore(Instant before, Collection<RecognitionState> states, Pageable page);
}
