//! What people on wards write and must never be warned about.

/// One line each.
pub(super) const LINES: &str = "\
0730-2000
07:30 - 20:00, 12.5 h
Mon 24/11 early
Tue 25/11 late, Wed 26/11 off, Thu 27/11 night
Long days 0700-1930 and nights 1900-0730
Three 12.5 h shifts then 4 off
0730-2000 12.5 h, 30 min break
E E L L N N off off
Rota for 24/11 to 21/12 came out on 20/11
Night 24 Nov 2000 - 0730
24 Nov 2000-0730, 25 Nov 2000-0730
Sun 2/2 1930 - 0800 bank 2
Shift swap 12/3 for 14/3
We start at 0730 2000 is far too late to finish
07.30-15.30, 13.00-21.00, 21.00-07.30
4 on 4 off since 2019
Ward 7B
Bay 4
Bay 4 and bay 5 share 1 nurse
A4 2nd floor
B5 3rd floor, next to the lifts
E4 1st bay
L2 5th floor
N1 4th door on the left
ED
ITU 2
AMU 1 and AMU 2
SDEC, CDU, HDU, ITU, NICU
Theatre 3 list 2
Clinic 5, room 12
Level 3, corridor C, room C312
Side room 6 on E2
Block B12 2nd floor
Bed 14 to bed 22
Beds 1-12 and 13-24
Band 5/6
Band 5s act up as band 6
Bands 2, 3 and 4
B5 posts at B6 pay
AfC band 7 to 8a
1.0 WTE band 6 and 0.8 WTE band 5
37.5 h a week
22.5 h contract
paracetamol 1 g QDS
5,000 units
B12 5mg
B12 1 mg IM
Vitamin B12 1bd
B6 2bd
B1 3td
0.9% NaCl 1000 ml
adrenaline 1:10,000
adrenaline 1:1000 0.5 ml IM
heparin 1000/ml
heparin 5,000 units in 5 ml
25,000 units in 50 ml at 1.2 ml/h
dalteparin 12,500 units od
insulin 50 units in 50 ml
morphine 10 mg in 10 ml
1000 ml over 8 h, then 1000 ml over 10 h
KCl 40 mmol in 1000 ml
glucose 5% 500 ml
500 micrograms/kg/h
2 x 500 mg TDS for 7/7
stat dose at 0800, next at 1400
BP 120/80
BP 120/80, HR 94, RR 18, T 36.8
SpO2 94
SpO2 88-92% on 2 l
NEWS2 5
NEWS2 5, 6, 7 then 3
NEWS 2 3 4 5 6 7 8 9
GCS 15/15
Urine 30 ml/h for 6 h
Hb 102, WCC 12.3, CRP 145
Na 135 K 4.2 Ur 7.1 Cr 88
pH 7.35 pCO2 5.3 BE -2.1
Weight 82.5 kg, height 178 cm
bleep 2345
bleep 2345 or 6789
Bleep 0123 before 1700
ext 4567
ext. 54321
ext 2345, 2346 and 2347
call 2222
fast bleep on 2222
Sister in charge
the ward Sister
the ward Sister. She is great
Sister and Matron both listen
Sister or Matron on every shift
Our Sister knows our names
Sisters and matrons
sister wards should talk
Dr on call
Dr On Call
the Dr should come
Doctors and nurses together
Doctors’ mess
Dr rounds at 0900
Doctor of the week
Matron rounds
Matron Rounds
Matron Walkround on Fridays
matron for medicine
Matron, please walk round
Nurse in charge
Nurse in Charge
Nurse Associate
Nurse Practitioner
nurse specialist
Nurse Specialist clinics
Nurse Led clinics
Nurse Manager
Nurse Director
Nurse Station
Student Nurse
Nurse Band 6
nurse ED
nurse in ITU
a nurse. Everyone knew
Miss my break
I miss Monday teaching
We miss Friday huddles
Miss breaks every night
Miss Teaching because of staffing
Professor of nursing
Prof development days
MS Teams
MS Teams chat for the ward
Ms teams
MR scanner
MR Imaging
MR SCANNER
MS TEAMS
DR ON CALL
DR ROTA
12 patients, 3 nurses
1 nurse to 8 patients
1:8 at night, 1:6 by day
8 to 1
20% vacancies
95% of us
3 of 24
24/7
365 days
2 or 3 times a week
1st, 2nd and 3rd
1, 2, 3, 4, 5, 6, 7, 8, 9, 10
1 2 3 4 5 6 7 8 9 10 11 12
10/10
7/10 for support
£12.50 parking for a 12.5 h shift
£1,250,000
Since 2019
In 2020 and 2021
2019-2020
From March 2020 on
Before May 2021
In 2024 we lost 12 of 30
By 31 March
On 12 March
24/11
Away day on 24/11 at 0900
Since COVID-19
CQC 2023 report
RN 1-3 years, RN 3-5 years
after 10 years at band 5
Datix 12345
Policy 4.2 section 12.3.1
version 1.2.3
Freedom to Speak Up
https://example.org/rota
thanks @everyone
meet @ 10.30
@ the desk
staff@ward
A&E
ED majors 1-10, resus 1-4
The 10% who stay late
ICU L3 1:1 ratio
Trolley 5 4 hours, trolley 6 9 hours
4hr waits in W2 4hr breaches
E2 6hr wait
B5 5yr in post
CT1 and ST3 doctors
FY1, FY2, CT1, ST3, SpR
HCA x 3, RN x 4, NA x 1
Be there. Say hello. Ask how it went
Walk round the ward once a week
Read our names on the board
Born leaders listen first
I was born to nurse
babies born before 37 weeks
Publish the rota 6 weeks ahead
Let us finish at 2000 not 2045
See us as people 👍
";
