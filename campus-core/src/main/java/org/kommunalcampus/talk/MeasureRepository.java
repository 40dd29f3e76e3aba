package org.kommunalcampus.talk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeasureRepository extends Repository<StoredMeasure, UUID> {

    List<StoredMeasure> findByTalkPersonIdInOrderByPositionNo(Collection<UUID> people);

    @Modifying(flushAutomatically = true)
    @Query("delete from StoredMeasure m where m.talkPersonId = :person")
    void deleteOf(UUID person);

    List<StoredMeasure> saveAll(Iterable<StoredMeasure> measures);
}
