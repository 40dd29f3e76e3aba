package org.kommunalcampus.talk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TalkRepository extends Repository<QualificationTalk, UUID> {

    Optional<QualificationTalk> findById(UUID id);

    List<QualificationTalk> findByIdIn(Collection<UUID> ids);

    QualificationTalk saveAndFlush(QualificationTalk talk);
}
