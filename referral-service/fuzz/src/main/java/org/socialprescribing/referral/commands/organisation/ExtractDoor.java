package org.socialprescribing.referral.commands.organisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.socialprescribing.referral.commands.csv.WrongColumns;
import org.socialprescribing.referral.fuzz.Door;

/** The national extracts, as both kinds of file. */
public final class ExtractDoor implements Door {

  @Override
  public void take(byte[] body) {
    var csv = new String(body, StandardCharsets.UTF_8);
    either(() -> PracticeExtract.read(csv));
    either(() -> ListSizeExtract.read(csv));
  }

  private static void either(Runnable reader) {
    try {
      reader.run();
    } catch (WrongColumns declared) {
      // told to the sender as a problem
    }
  }

  @Override
  public List<String> seeds() {
    return List.of(
        """
        PUBLICATION,EXTRACT_DATE,TYPE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS
        GP_PRAC_PAT_LIST,01JAN2021,GP,M82002,SY3 5LZ,ALL,ALL,11043
        GP_PRAC_PAT_LIST,01JAN2021,GP,M82004,WV16 4EN,FEMALE,0_4,"1,001"
        """,
        """
        PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,CCG_CODE,CCG_NAME,STP_CODE,STP_NAME
        GP_PRAC_PAT_LIST,01Jan2022,M82002,SAMPLE PRACTICE,U60057,SHREWSBURY PCN,M2L0M,NHS Sample CCG,QOC,Sample
        GP_PRAC_PAT_LIST,01Jan2022,M82003,"ANOTHER, PRACTICE",UNALLOCATED,UNALLOCATED,M2L0M,NHS Sample CCG,QOC,Sample
        """);
  }
}
