package org.kommunalcampus.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class StoredFilesTest {

    private static final long GIBIBYTE = 1L << 30;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDocumentIsGivenBackByteByByte() throws IOException {
        byte[] document = pdf(700_000);

        FileId id = files.keep("Bescheid (AZAV).pdf", new ByteArrayInputStream(document));

        OpenedFile opened = files.open(id);
        assertThat(opened.content().readAllBytes()).isEqualTo(document);
        assertThat(opened.file())
                .extracting(StoredFile::name, StoredFile::kind, StoredFile::size)
                .containsExactly("Bescheid (AZAV).pdf", FileKind.PDF, 700_000L);
        files.remove(id);
        assertThatThrownBy(() -> files.open(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void anExecutableThatIsNamedLikeADocumentIsRefused() {
        byte[] program = "MZ\u0090\0\3\0\0\0\4\0 This program cannot be run".getBytes(US_ASCII);

        assertRefused("file-kind", () -> files.keep("bescheinigung.pdf", new ByteArrayInputStream(program)));
        assertRefused(
                "file-kind",
                () -> files.keep("bescheinigung.pdf", new ByteArrayInputStream("#!/bin/sh\necho".getBytes(US_ASCII))));
    }

    @Test
    void aDocumentThatIsNamedLikeAnotherKindIsRefused() {
        assertRefused("file-kind", () -> files.keep("setup.exe", new ByteArrayInputStream(pdf(100))));
        assertRefused("file-kind", () -> files.keep("bild.png", new ByteArrayInputStream(pdf(100))));
        assertRefused("required", () -> files.keep("leer.pdf", InputStream.nullInputStream()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.pdf",
                "..\\..\\windows\\system.pdf",
                "/etc/cron.d/job.pdf",
                "C:\\autoexec.pdf",
                "a\u0000.pdf",
                "a\r\nSet-Cookie: x.pdf",
                "a..pdf",
                ".htaccess.pdf",
                "x\u202Efdp.exe",
                "\"quoted\".pdf",
                ""
            })
    void aNameThatCouldBeReadAsAPathIsRefused(String name) {
        assertRefused("file-name", () -> files.keep(name, new ByteArrayInputStream(pdf(100))));
    }

    @Test
    void aGibibyteIsRefusedAsSoonAsItIsTooLongAndLeavesNothing() {
        long before = parts();
        var endless = new Gibibyte();

        assertRefused("file-size", () -> files.keep("gross.pdf", endless));

        assertThat(endless.read).isLessThan(11L << 20);
        assertThat(parts()).isEqualTo(before);
    }

    private long parts() {
        return jdbc.sql("select count(*) from stored_file_part")
                .query(Long.class)
                .single();
    }

    private static void assertRefused(String code, ThrowingCallable upload) {
        assertThatThrownBy(upload)
                .isInstanceOf(Invalid.class)
                .extracting("errors", list(FieldError.class))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/file", code));
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(7).nextBytes(content);
        System.arraycopy("%PDF-1.7".getBytes(US_ASCII), 0, content, 0, 8);
        return content;
    }

    /** A document of 1 GiB that is never held anywhere. */
    private static final class Gibibyte extends InputStream {

        private long read;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (read >= GIBIBYTE) {
                return -1;
            }
            Arrays.fill(target, offset, offset + length, (byte) ' ');
            byte[] head = "%PDF-1.7".getBytes(US_ASCII);
            for (int at = 0; at < length && read + at < head.length; at++) {
                target[offset + at] = head[(int) read + at];
            }
            read += length;
            return length;
        }
    }
}
