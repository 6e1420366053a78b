import type { Vocabulary } from '../vocabulary';
import { phrases } from './phrase-list';

/** Spanish words of trade, hedges, times, numbers and money. Accents are folded away before they are compared. */
export const spanish: Vocabulary = {
  terms: {
    turnover: phrases(`
      comercio / comercio exterior|bilateral|total|internacional|mutuo / intercambio comercial|bilateral / intercambio de bienes|mercancías|mercaderías / intercambios comerciales / volumen de? comercio|comercial / volumen de intercambio|intercambios / flujo|flujos comercial|comerciales / volumen comercial
      / relación comercial / comercio de bienes / comercio de bienes y servicios / intercambio / comerciamos / comercian / movimiento comercial / transacciones comerciales / intercambios`),
    turnover_weak: phrases('negocios por / facturación comercial'),
    combined: phrases(
      'exportaciones e importaciones / importaciones y exportaciones / exportación e importación / importación y exportación / exportaciones más importaciones / exportaciones y las importaciones',
    ),
    exports: phrases(`
      exportaciones / exportación / export / ventas externas / ventas al exterior|extranjero / ventas a / envíos al exterior|extranjero / envíos a / valor|volumen de las? exportaciones / ingresos por exportaciones|exportación / ventas exteriores / bienes exportados / ventas de bienes al exterior / exportador neto`),
    exports_verb: phrases(
      'exporta|exportan|exportó|exportaron|exportamos|exportar|exportando|exportaba|exportaban|exportado|exportados|exportadas|exportábamos / vendió|vendieron|vendimos|vende|venden|vendemos al exterior',
    ),
    imports: phrases(
      'importaciones / importación / compras externas / compras al exterior|extranjero / compras exteriores / compras a / compras en el exterior / valor|volumen de las? importaciones / bienes importados',
    ),
    imports_verb: phrases(
      'importa|importan|importó|importaron|importamos|importar|importando|importaba|importaban|importado|importados|importadas / importábamos',
    ),
    sold: phrases(
      'vendió|vendieron|vendimos|vende|venden|vendemos|vender|vendía / envió|enviaron|enviamos / ventas / vendido',
    ),
    bought: phrases(
      'compró|compraron|compramos|compra|compran|compras|comprar|comprado / adquirió|adquirieron|adquiere / le compramos',
    ),
    partnership: phrases('socio|socios comercial|comerciales / mercado de exportación'),
    deficit: phrases(`
      déficit comercial|comerciales / déficit de|en|por la? su? balanza|intercambio|comercio|cuenta comercial?|exterior?|bilateral? / balanza comercial deficitaria|negativa / saldo comercial? negativo|deficitario|desfavorable|adverso / déficit de comercio|intercambio exterior? / saldo negativo|deficitario|desfavorable de|en la? su? balanza comercial? / déficit del comercio|intercambio exterior?|comercial?
      / déficit en la balanza comercial / desequilibrio|brecha|desbalance comercial / déficit bilateral / déficit de la balanza|cuenta comercial`),
    surplus: phrases(`
      superávit comercial|comerciales / superávit de|en|por la? su? balanza|intercambio|comercio|cuenta comercial?|exterior?|bilateral? / balanza comercial superavitaria|positiva|favorable / saldo comercial? positivo|favorable|superavitario|a? favor? / saldo positivo|favorable|superavitario de|en la? su? balanza comercial? / excedente comercial / superávit del comercio|intercambio exterior?|comercial? / superávit bilateral / saldo comercial a favor / superávit en la balanza comercial / superávit de la balanza|cuenta comercial`),
    balance: phrases(
      'saldo fue|resultó|es|sigue / balanza bilateral comercial? / balanza comercial bilateral / balanza comercial / saldo comercial / saldo de la balanza comercial / balance comercial / balanza de comercio / saldo del? comercio|intercambio exterior|comercial / resultado comercial / resultado de la balanza comercial',
    ),
    deficit_weak: phrases(
      'déficit / saldo negativo|deficitario|desfavorable|rojo / deficitaria|deficitario / faltante / brecha / en contra',
    ),
    surplus_weak: phrases(
      'superávit / saldo positivo|favorable|superavitario / superavitaria|superavitario / excedente / a favor',
    ),
    investment: phrases(
      'inversión|inversiones / invertir|invertirá|invirtió|invierten|invertido|invertirán|invirtieron|invertimos / inversionista|inversionistas|inversor|inversores / ied / proyecto|proyectos / obra|obras / construcción / planta|plantas / aporte de? capital / capital / adquisición / carretera / infraestructura / participación accionaria / acciones',
    ),
    finance: phrases(
      'préstamo|préstamos / crédito|créditos / deuda|deudas / presupuesto|presupuestos|presupuestal / fondo|fondos / bono|bonos / remesa|remesas / reserva|reservas / ayuda|ayudas / financia* / subsidio|subsidios / gasto|gastos / déficit fiscal|presupuestario|público / superávit fiscal|primario|presupuestario / donación|donaciones / pensión|pensiones / banco|bancos / activos / desembolso|desembolsos / vencimientos / becas / recaudación|recaudamos / tesoro / superávit|déficit financiero / partida|partidas / programa|programas',
    ),
    gdp: phrases('pib / producto interno|interior bruto / pbi / producto bruto interno? / economía / renta nacional'),
    company: phrases(
      'facturación / ingresos / ganancias / utilidades / beneficios / beneficio / utilidad / ventas netas|anuales / facturó|facturaron|factura / valor de mercado / capitalización / patrimonio / empresa',
    ),
    deal: phrases(
      'contrato|contratos / acuerdo|acuerdos / pedido|pedidos / licitación / convenio|convenios / operación|operaciones / compraventa / memorando / transacción',
    ),
    other: phrases(
      'cuenta corriente / déficit|superávit de|en la? cuenta corriente / balanza de pagos / cuenta de capital / pérdida|pérdidas / daño|daños / multa|multas / costo|costos|coste|costes / impuesto|impuestos / salario|salarios / pago|pagos / ahorro|ahorros / tránsito / indemnización / turismo / turistas / robo|robos / fuga / lavado / contrabando / corrupción / fraude / valor agregado / consumo',
    ),
    tariff: phrases(
      'arancel|aranceles / sanción|sanciones / cuota|cuotas / gravamen|gravámenes / derechos de aduana / represalia|represalias',
    ),
    gap: phrases('brecha|diferencia|desequilibrio entre'),
    annual: phrases('total anual / cifra anual / en todo el año / en el año completo'),
    services: phrases('servicios / servicio / comercio de servicios'),
    subset: phrases(
      'empresas privadas|extranjeras|estatales / comercio electrónico / maquila|maquiladora|maquiladoras / pymes / pequeñas y medianas empresas / empresas / ilegal / informal',
    ),
    product: phrases(`
      petróleo / crudo / gas / combustible|combustibles / gasolina|gasolinas / carbón / trigo / maíz / soja / soya / carne|carnes / pollo / cerdo / leche / lácteos / fruta|frutas / verduras / hortalizas / arroz / azúcar / café / cacao / algodón / vino|vinos / cerveza / tequila / automóviles / autos / automóvil / vehículos / coches / camiones / autopartes / automotriz|automotrices / acero / hierro / aluminio / cobre / níquel / zinc / litio / oro / plata / minerales / mineral / minería / mineras / metales
      / maquinaria / máquinas / equipos / equipo / textil|textiles / ropa / prendas / calzado / zapatos / muebles / juguetes / farmacéuticos|farmacéuticas / medicamentos / medicinas / vacunas / químicos|química / fertilizantes / plásticos / madera / papel / armas / armamento / aviones / agrícolas|agrícola / agropecuarias|agropecuarios|agropecuaria|agropecuario / agroalimentarias|agroalimentario|agroalimentarios|agroalimentaria / agroindustriales|agroindustrial / alimentos / alimenticios / pescado / mariscos / camarón / salmón / energía / energéticos|energéticas / software / tecnología / manufacturas / manufactureras|manufacturera / manufacturados / industriales|industrial / electrónicos|electrónica
      / petroleras|petrolera|petroleros / hidrocarburos / aguacate|aguacates / jitomate / tomate|tomates / plátano / banano / flores / aceite / granos / cereales / ganado / pesqueras|pesqueros / forestales / celulosa / harina / semillas / cosméticos / químicas / no tradicionales / tradicionales / bienes de consumo|capital / bienes intermedios`),
    goods: phrases('bienes / mercancías / mercancía / mercaderías / productos / bienes y servicios / artículos'),
    neutral: phrases(`
      guerra|acuerdo|acuerdos|tratado|tratados|tensiones|disputa|política|socio comercial|comerciales / libre comercio / tratado|acuerdo de libre comercio / secretaría|ministerio|ministro|secretario|cámara de comercio / organización mundial del? comercio / comercio minorista|interior / ministerio de comercio|economía / cámara de comercio / zona de libre comercio / acuerdo comercial / oficina comercial / misión comercial / banco nacional de comercio exterior / comercio informal / comercio electrónico / ronda comercial
      / el comercio mundial / comercio justo / bolsa de comercio / apertura comercial / relaciones comerciales / importa mucho|poco|nada|que / no importa|importan / importa es / a favor de / en contra de / a favor del / en contra del`),
    change: phrases(
      'crec* / aument* / increment* / subi* / sube / suben / alza|alzas / baj* / cay* / caíd* / caer / cae / caen / disminu* / disminución / reduc* / redujo|redujeron / descen* / desciende / retroce* / avanz* / ampli* / duplic* / triplic* / expan* / contra* / repunt* / recuper* / pas* / elev* / mejor* / mengu*',
    ),
    bilateral: phrases('bilateral|bilaterales / mutuo|mutua / recíproco / binacional'),
    overall: phrases(
      'total|totales / global|globales / mundial|mundiales / exterior / externo|externas|externos / internacional|internacionales',
    ),
    subject: phrases(
      'esto / eso / esta|esa cifra|suma / este|ese monto|valor|total|número|volumen|saldo|resultado / la cifra / el monto|total|valor|resultado|saldo|volumen / las cifras / éste / ésta / cifra / monto / total / valor / lo que / lo cual / estas|esas / éstas / éstos',
    ),
    own: phrases('su / sus / nuestro|nuestra|nuestros|nuestras / nosotros'),
    respectively: phrases('respectivamente'),
    rate: phrases(
      'al|por|cada día|minuto|hora|semana / diario|diarios|diarias|diaria / diariamente / por habitante|persona / per cápita / por minuto',
    ),
    price: phrases('el|por|cada barril|tonelada|kilo|litro|libra|unidad / precio|precios / por cabeza'),
    pair: phrases(
      'los|ambos dos? países|países / los dos|partes|naciones|gobiernos / ambos|ambas / ambas partes|naciones / las dos naciones|partes|economías',
    ),
    region: phrases(
      'regional|regionales / la|esta región / países|naciones de la|esta región / el|este continente / los países de la región / el|este bloque / los países del? bloque',
    ),
    country: phrases('el|este|ese país / esa|esta|la nación'),
    bloc: phrases('el bloque'),
    except: phrases('no / sin / excluyendo / excepto / salvo'),
    clause: phrases(
      'mientras / aunque / pero / y / e / que / cuando / porque / pues / frente / contra / comparado / en comparación / lo que / donde / sin embargo / ya que / o sea',
    ),
    topic: phrases('con él|ella|ellos / a|de ese|este país'),
  },
  tenses: {
    future: phrases(
      'espera|esperan|esperamos|espera que|esperaba|esperado / prevé|prevén|previsto|prevista|prevista|previsión|previsiones / proyecta|proyectan|proyección|proyecciones|proyectado|proyectada / podría|podrían|puede|pueden|podrá|podemos|podamos / pronóstico|pronósticos|pronostica|pronosticó / va a / van a / vamos a / calcula que / potencial / debe|deben|debería / si / probablemente / será / habrá / estimaciones para / estiman',
    ),
    target: phrases(
      'meta|metas / objetivo|objetivos / propone|proponen|propuso / pretende|pretenden / busca|buscan|buscar / aspira|aspiran / planea|planean|plan|planes / quiere|quieren|queremos / compromiso|compromete|comprometió / para alcanzar|llegar|lograr|elevar|aumentar|duplicar / duplicar / triplicar / intención / desea|desean',
    ),
    settled: phrases(`
      fue / fueron / alcanzó / alcanzaron / llegó / llegaron / sumó / sumaron / totalizó / totalizaron / registró / registraron / ascendió / ascendieron / superó / superaron / ubicó / ubicaron / situó / situaron / es / son / era / eran / alcanza / alcanzan / llega / llegan / suma / suman / supera / superan / creció / crecieron / aumentó / aumentaron / cayó / cayeron / bajó / bajaron / subió / subieron / disminuyó / disminuyeron / pasó / pasaron / tuvo / tuvieron / había / tenía / tenemos / tiene / tienen / cerró / cerraron / arrojó / arrojaron
      / acumuló / acumularon / representa / representó / exportó / importó / logró / logramos / hubo / redujo / redujeron / excedió / rebasó / rebasaron / equivale / alcanzando / llegando / sumando / superando / significó / reportó / reportaron / estuvo / está / anda / andaba / presentó / dejó / mostró / marcó / obtuvo / pasamos / llegamos / estamos / alcanzamos / tuvimos / fueran / eran`),
  },
  hedges: {
    about: phrases(`
      unos / unas / alrededor de / cerca de / aproximadamente / aproximado|aproximada de? / más o menos / del orden de / en torno a / en el orden de / como / un estimado de / algo así como / cercano|cercana|cercanos|cercanas a / próximo|próxima a / rondó|ronda|rondan|rondaron|rondando / en el entorno de / aprox / alrededor`),
    nearly: phrases(
      'casi / prácticamente / se? acerca|acercó|acercan|acercaron a / roza|rozó|rozan|rozando|rozaron / poco menos',
    ),
    above: phrases(`
      más de / superior|superiores a / superó|supera|superan|superaron|superando|superaba|superaban|superado|superar / sobrepasó|sobrepasa|sobrepasan|sobrepasaron / rebasó|rebasa|rebasan|rebasaron|rebasado / excedió|excede|exceden|excedieron / por encima de / arriba de / encima de / algo|poco más de / mayor|mayores a|de|que / mas allá de / traspasó / supera ya / por arriba de / más que / superado ya`),
    at_least: phrases('al menos / por lo menos / no menos de / cuando menos / como mínimo / un mínimo de / mínimo'),
    below: phrases(
      'menos de / inferior|inferiores a / por debajo de / debajo de / poco|algo menos de / menor|menores a|de|que / apenas por debajo de / por abajo de',
    ),
    at_most: phrases(
      'hasta / no más de / como máximo / un máximo de / a lo más|mucho|sumo / tanto como / no supera|superó|superan|superaron|rebasó|rebasa',
    ),
    plain: phrases(`
      los / las / el / la / un / una / de / por / en / a / con / apenas / sólo / solo / solamente / un total de / total de / récord de / un récord de / la cifra de / la suma de / cifra récord de / cifra|suma|monto|valor|nivel de / exactamente / la barrera|marca de / un valor|monto de / valor de / otros / equivalente|equivalentes a / ya / ni más ni menos que / su / sus / tan sólo / un récord histórico de / máximo histórico de / al / del / nada menos que / valorados|valoradas|valorado|valorada en / por valor|un? monto|importe de? / mil / ese|esos`),
    or_more: phrases('o más / y pico / y tantos / y fracción'),
    or_less: phrases('o menos'),
  },
  times: {
    this_year: phrases(
      'este año / el presente|actual año / el año en curso / este mismo año / el año actual|presente / lo que va del? año / en lo que va de este? año',
    ),
    last_year: phrases('el? año pasado / el? pasado año / el último año / último año'),
    year_before_last: phrases('el? año antepasado / antepasado año / hace dos años'),
    year_earlier: phrases(
      'el? año anterior|previo / un año antes|atrás / hace un año / un año anterior / el anterior año / año previo|anterior',
    ),
    same_period: phrases('el? mismo|igual|similar período|periodo|lapso|mes|trimestre|semestre|tramo de|en?'),
    same_period_last_year: phrases(
      'el? mismo|igual período|periodo|lapso|mes|trimestre|semestre|tramo del año anterior|pasado|previo / el? mismo|igual período|periodo|lapso|mes|trimestre|semestre de un año antes|atrás / igual período|periodo|lapso del año anterior|pasado|previo / mismo período|periodo del año anterior|pasado|previo / las mismas fechas del año anterior|pasado',
    ),
    last_month: phrases('el? mes pasado / el? pasado mes / el último mes'),
    this_month: phrases('este mes / el presente mes'),
    month_earlier: phrases('el? mes anterior|previo / un mes antes|atrás'),
    last_quarter: phrases('el? trimestre pasado|anterior / el último trimestre'),
    this_quarter: phrases('este trimestre'),
    quarter: phrases('trimestre / trimestres'),
    half: phrases('semestre / mitad del año / mitad'),
    months: phrases('meses / mes / bimestre / cuatrimestre'),
    years_ago: phrases('hacenunca'),
    decade_ago: phrases('hace una década / una década atrás|antes / hace diez|10 años'),
    decades_ago: phrases('décadas atrás'),
    fiscal: phrases('año|ejercicio fiscal / ejercicio'),
    fiscal_last: phrases('el? año|ejercicio fiscal anterior|pasado'),
    fiscal_this: phrases('el? año|ejercicio fiscal actual|presente'),
    year: phrases('año / años / todo el? año / el año'),
    twelve_to: phrases('12|doce meses a|hasta'),
    year_to: phrases('el año a|hasta'),
    as_of: phrases('hasta el / al / al corte de|del'),
    vague: phrases(
      'los últimos|recientes años / anual|anuales / al año / por año / cada año / anualmente / ahora / hoy / actualmente / en la actualidad / hoy en día / hoy día / en los últimos tiempos',
    ),
  },
  scales: {
    mil: 3,
    miles: 3,
    millon: 6,
    millones: 6,
    mll: 6,
    mdd: 6,
    mdp: 6,
    mmdd: 9,
    mmdp: 9,
    billon: 12,
    billones: 12,
    mm: 6,
    mn: 6,
    m: 6,
    md: 6,
    bn: 9,
    millardo: 9,
    millardos: 9,
  },
  fractions: {
    '0.5': phrases('medio / media'),
    '1': phrases('un / uno / una'),
    '1.5': phrases('uno y medio'),
  },
  numbers: {
    un: 1,
    uno: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciseis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veinte: 20,
    veintiun: 21,
    veintidos: 22,
    veintitres: 23,
    veinticuatro: 24,
    veinticinco: 25,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    cien: 100,
    ciento: 100,
    doscientos: 200,
    trescientos: 300,
    cuatrocientos: 400,
    quinientos: 500,
    seiscientos: 600,
    setecientos: 700,
    ochocientos: 800,
    novecientos: 900,
  },
  ordinals: {
    primer: 1,
    primero: 1,
    primera: 1,
    segundo: 2,
    segunda: 2,
    tercer: 3,
    tercero: 3,
    cuarto: 4,
    ultimo: 4,
    primeros: 1,
  },
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  currencies: {
    USD: phrases(
      'dólar|dólares / dólares estadounidenses|norteamericanos|americanos / dólares de los? estados unidos|eeuu|ee / usd / us$ / u s dólares / billetes verdes / mdd / mmdd / dls',
    ),
    EUR: phrases('euro|euros / eur'),
    GBP: phrases('libra|libras / libras esterlinas / gbp'),
    CNY: phrases('yuan|yuanes / renminbi / cny'),
    JPY: phrases('yen|yenes / jpy'),
    RUB: phrases('rublo|rublos / rub'),
    BRL: phrases('real|reales / reais / reales brasileños / brl'),
    MXN: phrases('pesos mexicanos / mxn / mdp / mmdp'),
    ARS: phrases('pesos argentinos / ars'),
    CLP: phrases('pesos chilenos / clp'),
    COP: phrases('pesos colombianos / cop'),
    UYU: phrases('pesos uruguayos / uyu'),
    DOP: phrases('pesos dominicanos / dop'),
    CUP: phrases('pesos cubanos'),
    PESO: phrases('peso|pesos'),
    PEN: phrases('soles / nuevos soles / pen'),
    VES: phrases('bolívares'),
    BOB: phrases('bolivianos de?'),
    PYG: phrases('guaraníes'),
    CRC: phrases('colones'),
    GTQ: phrases('quetzales'),
    HNL: phrases('lempiras'),
    ESP: phrases('peseta|pesetas'),
    CHF: phrases('francos suizos?'),
    FRF: phrases('francos franceses'),
    DEM: phrases('marcos alemanes? / marcos'),
    INR: phrases('rupia|rupias'),
    CAD: phrases('dólares canadienses'),
    AUD: phrases('dólares australianos'),
    XDR: phrases('deg'),
  },
  prepositions: {
    to: phrases('a / al / hacia / rumbo'),
    from: phrases('desde / procedentes / provenientes / procedente'),
    with: phrases('con / contra / frente / respecto'),
    between: phrases('entre'),
    of: phrases('de / del'),
    in: phrases('en / según / sobre / dentro / durante / tras / como'),
    by: phrases('por / para'),
  },
  fillers: phrases(`
    el / la / los / las / un / una / su / sus / nuestro / nuestra / nuestros / nuestras / países / naciones / estados / república / miembros / todos / todas / ambos / demás / resto / mercado / mercados / gobierno / región / vecino / vecina / principal / total / totales / bilateral / anual / anuales / comercio / comercial / exterior / externa / externas / global / mensual / trimestral / acumulado / acumuladas / récord / mutuo / conjunto / bienes / mercancías / productos / neto / netas / cuyo / vecinos / nacional / nacionales`),
  joiners: phrases('y / e / o / & / más'),
  spans: phrases('a / al / hasta'),
  betweens: ['entre'],
  towards: phrases('a / hasta / al'),
  away: phrases('de / desde'),
  by: phrases('en / por'),
  of: phrases('de / por'),
  more: phrases('más / menos / superior / inferior / mayor / menor / adicionales'),
  titles: phrases(`
    presidente|presidenta / mandatario|mandataria / primer|primera ministro|ministra / ministro|ministra|ministros / ministerio / canciller / embajador|embajadora / jefe|jefa / secretario|secretaria / vocero|vocera / portavoz / rey
    / gobernador / consul / comisario / representante|representantes / diplomatico / director|directora / vicepresidente|vicepresidenta / viceministro|viceministra / delegacion / gobierno / autoridades / funcionario|funcionaria / titular`),
  units: phrases(`
    toneladas / tonelada / barriles / barril / personas / empleos / trabajadores / metros / kilómetros / km / vehículos / autos / unidades / por ciento / % / porcentuales / años / año / meses / días / horas / hectáreas / litros / kilos / kilogramos / piezas / pasajeros / turistas / visitantes / millas / puntos / veces / países / empresas / habitantes / mexicanos / argentinos / ciudadanos / familias / niños / jóvenes / mujeres / hombres / estudiantes / usuarios / viviendas / casas / votos / de? personas / de toneladas|barriles|personas|habitantes|metros|litros|hectáreas|kilómetros|empleos|turistas|visitantes|pasajeros|vehículos|unidades|familias|niños|jóvenes|mujeres|hombres|estudiantes|usuarios|viviendas|casas|votos|argentinos|mexicanos|trabajadores|ciudadanos|cabezas|cajas|pares|kilos|puestos|pobres|años|jubilados / productos / artículos / casos / muertos / grados / kilovatios / megavatios / mw`),
  decimalMark: ',',
};
