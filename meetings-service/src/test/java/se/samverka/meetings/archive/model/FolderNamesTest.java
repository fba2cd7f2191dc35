package se.samverka.meetings.archive.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderNamesTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 14);

    @Test
    void a_folder_is_named_by_the_day_and_the_second_of_a_day_by_its_number_too() {
        assertThat(FolderNames.of(List.of())).isEmpty();
        assertThat(FolderNames.of(List.of(MARCH, JUNE))).containsExactly("meetings/2024-03-01", "meetings/2024-06-14");
        assertThat(FolderNames.of(List.of(MARCH, MARCH, MARCH, JUNE)))
                .containsExactly(
                        "meetings/2024-03-01", "meetings/2024-03-01-2", "meetings/2024-03-01-3", "meetings/2024-06-14");
    }
}
