package org.kommunalcampus.content;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContentFileRepository extends JpaRepository<ContentFile, UUID> {

    List<ContentFile> findByModuleId(UUID module);

    boolean existsByFileIdAndModuleId(UUID file, UUID module);
}
