package org.kommunalcampus.recognition;

import static org.kommunalcampus.shared.PersonalFile.erased;
import static org.kommunalcampus.shared.PersonalFile.kept;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.springframework.stereotype.Component;

/** What a person handed in as a proof from elsewhere. What counts or counted stays as the proof of training that it is; the files and all else go at once. */
@Component
@RequiredArgsConstructor
@ForeignTables(value = "stored_file", because = "the names of files stand with the files")
class PersonalRecognitions implements PersonalRecords {

    private static final String WHOLE = """
            select r.title proof_title, r.issuer, r.issued_on, r.valid_until, r.minutes, r.note, r.module_id module, r.checker proof_checker, r.state recognition_state,
            r.handed_in_at, r.question, r.answer response, r.decided_at, r.granted_until, r.remark decision_reason, l.competence_id competence, l.claimed claimed_level, l.granted granted_level
            from recognition r left join recognition_level l on l.recognition_id = r.id
            where r.member_id = :member and r.state %s ('RECOGNISED', 'PARTLY_RECOGNISED', 'REVOKED')
            order by r.handed_in_at desc, r.id, l.position""";

    private static final String COUNTING = WHOLE.formatted("in");
    private static final String OTHERS = WHOLE.formatted("not in");

    private static final String FILES = """
            select r.title proof_title, s.name file_name, s.stored_at
            from recognition r join recognition_file f on f.recognition_id = r.id join stored_file s on s.id = f.file_id
            where r.member_id = :member order by s.stored_at desc""";

    private final RecognitionRepository recognitions;
    private final RecognitionInboxes inboxes;
    private final StoredFiles files;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                erased("recognition-requests", OTHERS),
                erased("recognition-files", FILES, "recognition_file.recognition_id"),
                kept("recognitions", RetentionBasis.TRAINING_PROOF, COUNTING, "recognition.member_id"));
    }

    @Override
    public void erase(MemberId person) {
        recognitions.findByMemberId(person.value()).forEach(each -> {
            List<FileId> gone = each.releaseFiles();
            if (each.getState().isGranted() || each.getState() == RecognitionState.REVOKED) {
                each.forgetWords();
                recognitions.saveAndFlush(each);
            } else {
                if (each.getState().isUndecided()) {
                    inboxes.tell(NotificationKind.RECOGNITION_WITHDRAWN, each);
                }
                recognitions.delete(each);
            }
            gone.forEach(files::remove);
        });
    }
}
