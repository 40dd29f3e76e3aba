package org.kommunalcampus.recognition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.StoredFile;
import org.kommunalcampus.files.StoredFiles;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.stereotype.Component;

/** Shows proofs with the names of their files, which one query finds. */
@Component
@RequiredArgsConstructor
class RecognitionViews {

    private final StoredFiles files;

    Page<RecognitionView> of(Page<Recognition> found) {
        return new PageImpl<>(of(found.getContent()), found.getPageable(), found.getTotalElements());
    }

    RecognitionView of(Recognition found) {
        return of(List.of(found)).getFirst();
    }

    private List<RecognitionView> of(List<Recognition> found) {
        List<FileId> ids =
                found.stream().flatMap(each -> each.fileIds().stream()).toList();
        Map<FileId, StoredFile> kept = ids.isEmpty() ? Map.of() : files.byId(ids);
        return found.stream()
                .map(each -> each.view(each.fileIds().stream()
                        .map(kept::get)
                        .filter(Objects::nonNull)
                        .toList()))
                .toList();
    }
}
