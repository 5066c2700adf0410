/// The one style sheet of the HTML report.
///
/// It is a constant, so that the page's security policy can name it by its digest; a test compares
/// the two.
enum HTMLStyle {
  /// The SHA-256 of ``sheet`` in Base64.
  static let digest = "yPgs/dVmnGNaXrKmToeJn6I1AfxVTSh3tXIiemK+Bcc="

  /// Colours are named once for light pages and once for dark ones; paper is always light.
  static let sheet = """
    :root{color-scheme:light dark;--ink:#17212c;--soft:#4d5a67;--line:#d3dae1;--paper:#fff;--panel:#f4f6f8;--link:#1b4f8a;
    --go:#17663a;--gob:#e7f4ec;--wait:#764a00;--waitb:#fdf2dd;--stop:#98191f;--stopb:#fcecec;--thin:#4b3f86;--thinb:#efedf9;
    --s0:#fff;--s1:#e3edf7;--s2:#bcd5ec;--s3:#8ab6de;--s4:#245f9e;--s4i:#fff;--mark:#1f4e79;--ring:#fff}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#e6ecf2;--soft:#a9b5c1;--line:#35404b;--paper:#11161c;--panel:#19212a;--link:#8fc2f4;
    --go:#7fd6a0;--gob:#12301f;--wait:#f1c56d;--waitb:#33280f;--stop:#ff9f9f;--stopb:#3b181a;--thin:#c6bcf6;--thinb:#25203f;
    --s0:#11161c;--s1:#1b2e42;--s2:#23435f;--s3:#2d587f;--s4:#a5ccf0;--s4i:#11161c;--mark:#7fb4e6;--ring:#11161c}}
    *{box-sizing:border-box}
    html{font:16px/1.55 "Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
    body{margin:0}
    main,footer{max-width:64rem;margin:0 auto;padding:0 1.5rem}
    h1,h2,h3{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"DejaVu Serif",serif;line-height:1.2;font-weight:600;text-wrap:balance}
    h1{font-size:2.5rem;margin:.35rem 0 1.1rem;letter-spacing:-.01em;overflow-wrap:anywhere}
    h2{font-size:1.65rem;margin:0 0 1rem}
    h3{font-size:1.15rem;margin:1.8rem 0 .6rem}
    p{margin:.6rem 0;max-width:46rem}
    a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}
    :focus-visible{outline:2px solid var(--link);outline-offset:2px}
    code{font:.88em/1.5 ui-monospace,"SF Mono","Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
    .bar{display:block;width:7.5rem;height:.375rem;margin:0 0 1.6rem}.dark{display:none}
    .cover{padding:2.6rem 0 0}
    .logos{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem;margin:0 0 1.4rem}
    .logo{max-height:3.25rem;max-width:13rem;width:auto;background:#fff;padding:.25rem;border-radius:.25rem}
    .overline{margin:0;color:var(--soft);font-size:.82rem;letter-spacing:.09em;text-transform:uppercase}
    .draft{margin-left:.8rem;padding:.1rem .5rem;border:1px solid var(--wait);color:var(--wait);border-radius:.2rem}
    .facts{display:flex;flex-wrap:wrap;gap:.6rem 2.2rem;margin:0 0 1.8rem;padding:.9rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
    .facts dt{font-size:.78rem;color:var(--soft)}.facts dd{margin:0;font-weight:600;overflow-wrap:anywhere}
    .verdict{display:grid;grid-template-columns:4.5rem 1fr;gap:1.4rem;padding:1.5rem 1.7rem;border-radius:.5rem;border-left:.4rem solid currentColor}
    .verdict>div{color:var(--ink);min-width:0}
    .go{background:var(--gob);color:var(--go)}.wait{background:var(--waitb);color:var(--wait)}.stop{background:var(--stopb);color:var(--stop)}.thin{background:var(--thinb);color:var(--thin)}
    .sign{width:4.25rem;height:4.25rem;fill:none;stroke:currentColor;stroke-width:4;stroke-linecap:round;stroke-linejoin:round}
    .word{margin:0;font-size:2.15rem;letter-spacing:.02em}
    .go .word{color:var(--go)}.wait .word{color:var(--wait)}.stop .word{color:var(--stop)}.thin .word{color:var(--thin)}
    .meaning{margin:.15rem 0 .7rem;font-size:1.08rem}
    .lightweight{font-weight:600}
    .reasons{margin:.4rem 0;padding-left:1.15rem;max-width:46rem}.reasons li{margin:.2rem 0}
    .hint{color:var(--soft);font-size:.9rem}.verdict .hint{color:var(--ink)}.muted{color:var(--soft)}
    .tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:1rem;margin:1.3rem 0}
    .tile{padding:.95rem 1.1rem;background:var(--panel);border-radius:.5rem;min-width:0}
    .tile dd{margin:0}.label{font-size:.82rem;color:var(--soft)}
    .value{display:block;font:600 2rem/1.25 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"DejaVu Serif",serif}
    .tile .hint{display:block;font-size:.82rem;line-height:1.35}
    .columns{display:grid;grid-template-columns:1fr 1fr;gap:2.4rem}.columns>div{min-width:0}
    .columns h3{margin:.6rem 0 .5rem}.actions ol{margin:.4rem 0;padding-left:1.3rem}.actions li{margin:.45rem 0}
    .contents{margin:2.4rem 0 0;padding:1.1rem 1.5rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
    .contents ol{columns:3 12rem;margin:0;padding-left:1.4rem}.contents a{text-decoration:none}.contents a:hover{text-decoration:underline}
    .page{padding:3rem 0 0}.cover+.page{padding-top:0}
    .number{display:inline-block;min-width:2.2rem;color:var(--soft);font-weight:400}
    .lead{font-size:1.1rem;font-weight:600}
    .table{overflow-x:auto;margin:1.2rem 0 1.6rem}
    table{border-collapse:collapse;width:100%;font-size:.93rem;line-height:1.45}
    caption{text-align:left;font-weight:600;padding:0 0 .55rem;max-width:46rem}
    th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line)}
    thead th{border-bottom:2px solid var(--soft);color:var(--soft);font-weight:600;font-size:.84rem;vertical-align:bottom}
    tbody th{font-weight:500;min-width:11rem}
    td{min-width:5rem}.numeric{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.numeric{min-width:0}
    .tight th,.tight td{padding:.38rem .65rem}
    .strength0{background:var(--s0)}.strength1{background:var(--s1)}.strength2{background:var(--s2)}.strength3{background:var(--s3)}.strength4{background:var(--s4);color:var(--s4i)}
    .state{font-weight:600}.met{color:var(--go)}.open{color:var(--stop)}.unclear{color:var(--thin)}.partly{color:var(--wait)}.beside{color:var(--soft);font-weight:400}
    .critical{color:var(--stop);font-weight:600;font-size:.85em;white-space:nowrap}
    .hash{font-size:.72rem;word-break:break-all;display:inline-block;min-width:17ch}
    .place{white-space:normal}
    .chart{overflow-x:auto;margin:1.2rem 0 .4rem}.chart svg{display:block;max-width:none;height:auto;min-width:36rem}
    .guide{stroke:var(--line);stroke-width:1}.axis{fill:none;stroke:var(--soft);stroke-width:1}
    .span{stroke:var(--mark);stroke-width:5;opacity:.45}
    circle.proven{fill:var(--mark);stroke:var(--mark);stroke-width:3}circle.possible{fill:var(--ring);stroke:var(--mark);stroke-width:3}
    rect.proven{fill:var(--mark)}rect.possible{fill:var(--s2)}
    svg text{font:500 14px "Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;fill:var(--ink)}svg .tick{fill:var(--soft);font-weight:400}
    .caption{color:var(--soft);font-size:.88rem;white-space:pre-wrap}
    .chip{display:inline-block;white-space:nowrap}.chip a{display:inline-block;padding:.25rem .15rem;margin:.1rem 0;min-height:1.6rem;line-height:1.2rem}.matrix{background:var(--s1)}
    details{margin:.6rem 0;border-top:1px solid var(--line);padding:.55rem 0}summary{cursor:pointer;font-weight:600}
    details ul{margin:.5rem 0}details dl{margin:.6rem 0}
    .finding,.decision{margin:1.2rem 0;padding:1.1rem 1.4rem;border:1px solid var(--line);border-left:.35rem solid var(--line);border-radius:.4rem}
    .finding h3,.decision h3{margin:0 0 .5rem;font-size:1.08rem}
    article.blocker{border-left-color:var(--stop)}article.major{border-left-color:var(--wait)}article.minor{border-left-color:var(--thin)}
    .badge{display:inline-block;font:600 .78rem/1.5 "Segoe UI",system-ui,Arial,"Liberation Sans",sans-serif;padding:.08rem .5rem;border-radius:.2rem;border:1px solid currentColor;vertical-align:.1em}
    .badge.blocker{color:var(--stop);background:var(--stopb)}.badge.major{color:var(--wait);background:var(--waitb)}.badge.minor{color:var(--thin);background:var(--thinb)}.badge.note{color:var(--soft)}
    article dl,details dl{display:grid;grid-template-columns:8.5rem 1fr;gap:.3rem 1rem;margin:.7rem 0 0}
    article dt,details dt{color:var(--soft);font-size:.88rem;padding-top:.1rem}article dd,details dd{margin:0;min-width:0;overflow-wrap:anywhere}
    article dd ul{margin:0;padding-left:1.1rem}.chosen{font-size:1.05rem}
    blockquote{margin:.5rem 0 0;padding:.4rem .8rem;background:var(--panel);border-left:3px solid var(--line);max-width:100%;overflow-wrap:anywhere}
    .lines{list-style:none;padding:0;font-size:.9rem}.lines li{padding:.4rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
    .lines .quotation{display:block;background:var(--panel);padding:.15rem .5rem;margin-top:.15rem}
    :target{background:var(--waitb);outline:3px solid var(--wait);outline-offset:3px}
    footer{padding:3rem 1.5rem 3rem;color:var(--soft);font-size:.85rem}
    @media screen and (prefers-color-scheme:dark){.light{display:none}.dark{display:inline}}
    @media screen and (max-width:46rem){main,footer{padding-left:1rem;padding-right:1rem}h1{font-size:1.8rem}.tiles{grid-template-columns:1fr 1fr}.columns{grid-template-columns:1fr;gap:.5rem}.verdict{grid-template-columns:1fr;gap:.7rem;padding:1.1rem}article dl,details dl{grid-template-columns:1fr;gap:.1rem}article dd,details dd{margin-bottom:.5rem}.finding,.decision{padding:.9rem}}
    @media screen and (max-width:24rem){.tiles{grid-template-columns:1fr}}
    @page{size:A4;margin:15mm 15mm 17mm;@bottom-left{content:"AI integration assessment";font:8pt sans-serif;color:#4d5a67}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt sans-serif;color:#4d5a67}}
    @media print{html{font-size:9.6pt;line-height:1.45}main,footer{max-width:none;padding:0}a{color:inherit;text-decoration:none}.cover{padding-top:0}.bar{margin-bottom:.9rem}h1{font-size:2rem;margin-bottom:.7rem}.facts{margin-bottom:1rem;padding:.6rem 0}.verdict{padding:1rem 1.2rem}.tiles{margin:.9rem 0}
    #summary{break-after:page}.contents{display:none}.page{padding-top:1.6rem}.cover+.page{padding-top:0}.table,.chart{overflow:visible}.chart svg{min-width:0;width:100%;max-width:150mm}
    table{font-size:.86rem}thead{display:table-header-group}tr,.tile,.finding,.verdict,.chart,blockquote,.lines li{break-inside:avoid}h2,h3,caption,summary{break-after:avoid}tbody th,td,.hash{min-width:0}th,td{padding:.32rem .45rem;overflow-wrap:anywhere}.numeric{white-space:normal}
    details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none}.verdict,.tile,.badge,.finding,.state,td,th,blockquote{-webkit-print-color-adjust:exact;print-color-adjust:exact}:target{background:none;outline:none}}
    """
}
